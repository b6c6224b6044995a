/** The dated figures that this service decides by, and the day it is. */
@NullMarked
package org.socialprescribing.supervision.policy;

import org.jspecify.annotations.NullMarked;
