package org.socialprescribing.proofs.history;

import java.util.List;

/** What an action posts to one account, in order. */
public record Leg(String account, List<Long> amounts) {}
