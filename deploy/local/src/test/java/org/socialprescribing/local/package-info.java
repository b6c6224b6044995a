@NullMarked
package org.socialprescribing.local;

import org.jspecify.annotations.NullMarked;
