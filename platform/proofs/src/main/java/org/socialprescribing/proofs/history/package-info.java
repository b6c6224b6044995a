/** What clients did and saw, and whether everything stored agrees with it. */
@NullMarked
package org.socialprescribing.proofs.history;

import org.jspecify.annotations.NullMarked;
