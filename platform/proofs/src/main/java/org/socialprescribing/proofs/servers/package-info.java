/** Real servers as processes that can be killed, and the links between them, which can be cut. */
@NullMarked
package org.socialprescribing.proofs.servers;

import org.jspecify.annotations.NullMarked;
