/**
 * Files of comma-separated values: what can be read is kept, the rest is told by line and column.
 */
@NullMarked
package org.socialprescribing.referral.commands.csv;

import org.jspecify.annotations.NullMarked;
