/** The peer of the referral service's bench: a FHIR server on HAPI's JPA storage. */
@NullMarked
package org.socialprescribing.bench.hapi;

import org.jspecify.annotations.NullMarked;
