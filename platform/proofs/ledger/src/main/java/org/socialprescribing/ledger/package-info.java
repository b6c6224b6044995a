/** Accounts that are posted to: the least domain that uses every part of the platform. */
@NullMarked
package org.socialprescribing.ledger;

import org.jspecify.annotations.NullMarked;
