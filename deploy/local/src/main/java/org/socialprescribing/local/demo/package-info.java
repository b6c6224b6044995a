/**
 * A year of a social prescribing service, made up: real practices, fictitious people, driven
 * through the public APIs. The same seed and last day give the same year.
 */
@NullMarked
package org.socialprescribing.local.demo;

import org.jspecify.annotations.NullMarked;
