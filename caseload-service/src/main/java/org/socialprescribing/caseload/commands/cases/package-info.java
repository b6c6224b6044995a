/** The write side of cases over HTTP. */
@NullMarked
package org.socialprescribing.caseload.commands.cases;

import org.jspecify.annotations.NullMarked;
