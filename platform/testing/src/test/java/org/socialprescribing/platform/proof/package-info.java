/** The platform at work in the smallest of applications: counters that are raised. */
@NullMarked
package org.socialprescribing.platform.proof;

import org.jspecify.annotations.NullMarked;
