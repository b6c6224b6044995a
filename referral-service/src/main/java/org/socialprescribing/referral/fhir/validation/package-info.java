/**
 * Judges a body of FHIR R4 before it is read: by the rules of R4 itself and by those profiles that
 * it claims and that are known here. What R4 says of each type comes from the annotations of the
 * model classes; what they do not say (invariants, profiles, extensions) is written down here, as
 * data. No definition is fetched or interpreted while the service runs.
 */
@NullMarked
package org.socialprescribing.referral.fhir.validation;

import org.jspecify.annotations.NullMarked;
