/** What is published, held against the contracts. */
@NullMarked
package org.socialprescribing.supervision.published;

import org.jspecify.annotations.NullMarked;
