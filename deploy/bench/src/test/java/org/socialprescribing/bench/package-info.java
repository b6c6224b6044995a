@org.jspecify.annotations.NullMarked
package org.socialprescribing.bench;
