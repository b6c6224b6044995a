package org.socialprescribing.supervision.reactions;

import org.jspecify.annotations.Nullable;

/** What this service uses of {@code organisation.practice-assigned.v1}. */
record PracticeAssigned(@Nullable String pcnCode, @Nullable String pcnName) {
  static final String TYPE = "organisation.practice-assigned.v1";
}
