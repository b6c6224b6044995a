@NullMarked
package org.socialprescribing.caseload.commands.cases;

import org.jspecify.annotations.NullMarked;
