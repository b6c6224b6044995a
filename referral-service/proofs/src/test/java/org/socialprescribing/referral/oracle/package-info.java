/**
 * HAPI's generic validator judges what our own checks judge: a corpus of valid messages, and each
 * of them with one fault at a time. Where the verdicts differ, {@code differences.tsv} says why.
 */
@NullMarked
package org.socialprescribing.referral.oracle;

import org.jspecify.annotations.NullMarked;
