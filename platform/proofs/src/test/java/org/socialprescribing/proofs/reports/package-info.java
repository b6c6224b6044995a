/** Tests of the proofs' own instruments. */
@NullMarked
package org.socialprescribing.proofs.reports;

import org.jspecify.annotations.NullMarked;
