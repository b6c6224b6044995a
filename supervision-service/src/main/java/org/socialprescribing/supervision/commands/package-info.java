/** The write side over HTTP. */
@NullMarked
package org.socialprescribing.supervision.commands;

import org.jspecify.annotations.NullMarked;
