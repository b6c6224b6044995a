/** The arithmetic of the IIF indicator PC-01: exact, pure, and free of any policy figure. */
@NullMarked
package org.socialprescribing.reporting.views.pc01.indicator;

import org.jspecify.annotations.NullMarked;
