/**
 * HTTP manners: problem+json, entity tags, idempotency keys, request ids, opaque cursors. See RFC
 * 9457 (problems), RFC 9110 (conditional requests).
 */
@NullMarked
package org.socialprescribing.platform.web;

import org.jspecify.annotations.NullMarked;
