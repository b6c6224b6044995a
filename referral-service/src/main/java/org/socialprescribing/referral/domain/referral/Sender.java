package org.socialprescribing.referral.domain.referral;

import org.jspecify.annotations.Nullable;

/**
 * Where a referral came from, and where an answer goes.
 *
 * @param client who authenticated: the organisation of the token, or else its client
 * @param organisation ODS code that the message names as its sender
 * @param endpoint address for replies, as {@code system|service}
 * @param conversation correlation id that binds all messages about the referral
 * @param request the sender's own identifier of its request
 */
public record Sender(
    String client,
    @Nullable String organisation,
    @Nullable String endpoint,
    @Nullable String conversation,
    @Nullable String request) {}
