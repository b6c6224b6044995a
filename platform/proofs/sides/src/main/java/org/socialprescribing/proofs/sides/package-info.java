/** What the bench compares: the platform and its peers, each in a process that does as asked. */
@NullMarked
package org.socialprescribing.proofs.sides;

import org.jspecify.annotations.NullMarked;
