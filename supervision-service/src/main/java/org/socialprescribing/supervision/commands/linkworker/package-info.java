/** The write side of link workers over HTTP. */
@NullMarked
package org.socialprescribing.supervision.commands.linkworker;

import org.jspecify.annotations.NullMarked;
