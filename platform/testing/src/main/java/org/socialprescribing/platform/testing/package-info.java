/**
 * What tests need: specifications of deciders, a real PostgreSQL and a real Kafka, real tokens, and
 * a view of what was published.
 */
@NullMarked
package org.socialprescribing.platform.testing;

import org.jspecify.annotations.NullMarked;
