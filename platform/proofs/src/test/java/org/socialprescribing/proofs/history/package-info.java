/** Tests of the proofs' own instruments. */
@NullMarked
package org.socialprescribing.proofs.history;

import org.jspecify.annotations.NullMarked;
