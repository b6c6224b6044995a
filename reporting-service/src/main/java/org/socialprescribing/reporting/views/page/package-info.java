/** The page that an analyst or manager reads in a browser. */
@NullMarked
package org.socialprescribing.reporting.views.page;

import org.jspecify.annotations.NullMarked;
