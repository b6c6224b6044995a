package org.socialprescribing.bench;

/**
 * Where referrals are posted to.
 *
 * @param sent what was posted to the storage behind it, whichever path it took
 */
record Target(String name, int port, String path, Sent sent) {}
