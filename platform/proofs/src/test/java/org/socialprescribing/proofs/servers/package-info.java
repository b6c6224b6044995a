/** Tests of the proofs' own instruments. */
@NullMarked
package org.socialprescribing.proofs.servers;

import org.jspecify.annotations.NullMarked;
