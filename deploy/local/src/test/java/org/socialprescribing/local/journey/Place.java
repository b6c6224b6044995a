package org.socialprescribing.local.journey;

/**
 * Something that is kept somewhere, as text.
 *
 * @param where for a person to find it again
 */
record Place(String where, String text) {}
