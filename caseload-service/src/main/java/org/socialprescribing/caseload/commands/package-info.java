/** The write side over HTTP. */
@NullMarked
package org.socialprescribing.caseload.commands;

import org.jspecify.annotations.NullMarked;
