package org.socialprescribing.referral.delivery;

import java.util.Map;

/**
 * What is posted.
 *
 * @param path below the endpoint of the subscription; empty for the endpoint itself
 */
public record Parcel(String path, Map<String, String> headers, String body) {}
