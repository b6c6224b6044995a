package org.socialprescribing.referral.fhir.validation;

import java.util.List;
import java.util.Map;

/**
 * What a profile asks for beyond R4 and the profile that it is based on.
 *
 * @param type the resource that it is about
 * @param base the profiles that it is based on
 * @param targets what the resources have to conform to that its references lead to, by element
 */
record Profile(
    String url, String type, List<Profile> base, List<Check> checks, Map<String, Profile> targets) {

  static Profile of(String url, String type, Check... checks) {
    return new Profile(url, type, List.of(), List.of(checks), Map.of());
  }

  Profile basedOn(Profile other) {
    return new Profile(url, type, List.of(other), checks, targets);
  }

  Profile leading(String element, Profile target) {
    return new Profile(url, type, base, checks, Map.of(element, target));
  }
}
