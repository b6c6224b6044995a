/** The primary care networks that the organisation register has named. */
@NullMarked
package org.socialprescribing.supervision.views.pcns;

import org.jspecify.annotations.NullMarked;
