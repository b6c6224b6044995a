/**
 * The store of events: streams appended at an expected version, one table that is also the outbox,
 * inline views in the same transaction.
 */
@NullMarked
package org.socialprescribing.platform.eventstore;

import org.jspecify.annotations.NullMarked;
