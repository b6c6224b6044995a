/** Statistical disclosure control: small numbers are neither shown nor recoverable. */
@NullMarked
package org.socialprescribing.reporting.views.disclosure;

import org.jspecify.annotations.NullMarked;
