/** What a command prints for people and writes for machines. */
@NullMarked
package org.socialprescribing.proofs.reports;

import org.jspecify.annotations.NullMarked;
