/** Pure building blocks of a domain: nothing here knows of a framework, a clock or a database. */
@NullMarked
package org.socialprescribing.platform.decider;

import org.jspecify.annotations.NullMarked;
