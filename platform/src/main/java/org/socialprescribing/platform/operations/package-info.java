/** What an operator may do to a running service, and the record of it. */
@NullMarked
package org.socialprescribing.platform.operations;

import org.jspecify.annotations.NullMarked;
