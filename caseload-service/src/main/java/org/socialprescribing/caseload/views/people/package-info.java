/** People who were erased, and nothing else about people. */
@NullMarked
package org.socialprescribing.caseload.views.people;

import org.jspecify.annotations.NullMarked;
