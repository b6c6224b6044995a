/** The rules of the context, as pure functions over immutable values. */
@NullMarked
package org.socialprescribing.supervision.domain;

import org.jspecify.annotations.NullMarked;
