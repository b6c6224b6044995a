/** How records become JSON, the same for store, broker and HTTP. */
@NullMarked
package org.socialprescribing.platform.json;

import org.jspecify.annotations.NullMarked;
