/**
 * How fast the platform is, beside what the machine could give in the same minute and beside what
 * other products reach. Each side does the same work in a process of its own.
 */
@NullMarked
package org.socialprescribing.proofs.bench;

import org.jspecify.annotations.NullMarked;
