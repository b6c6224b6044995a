@NullMarked
package org.socialprescribing.platform.testing;

import org.jspecify.annotations.NullMarked;
