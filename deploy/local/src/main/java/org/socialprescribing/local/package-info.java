/**
 * The whole system on one machine, without Docker.
 *
 * <p>{@link org.socialprescribing.local.Stack} is a real PostgreSQL, a real Kafka, a real Keycloak
 * and the four packaged services, each in a process of its own. {@link
 * org.socialprescribing.local.Up} runs it for a person, the end-to-end tests run it for themselves.
 */
@NullMarked
package org.socialprescribing.local;

import org.jspecify.annotations.NullMarked;
