/** Load and seeded disturbances against real processes, then the verdict. */
@NullMarked
package org.socialprescribing.proofs.chaos;

import org.jspecify.annotations.NullMarked;
