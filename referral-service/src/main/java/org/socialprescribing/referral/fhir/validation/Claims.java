package org.socialprescribing.referral.fhir.validation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialprescribing.referral.fhir.validation.Body.Located;

/**
 * Holds resources against the profiles that they claim in {@code meta.profile}. Of one that is not
 * known here the sender is told that it was not checked; it is never fetched.
 */
final class Claims {
  private static final String R4 = "http://hl7.org/fhir/StructureDefinition/";
  private static final Map<String, Profile> KNOWN =
      Stream.of(UkCore.PATIENT, UkCore.SERVICE_REQUEST, Bars.MESSAGE, Bars.HEADER, Bars.REFERRAL)
          .collect(Collectors.toMap(Profile::url, Function.identity()));

  private final Body body;
  private final References references;
  private final Findings findings;
  private final IdentityHashMap<Located, Set<Profile>> done = new IdentityHashMap<>();

  Claims(Body body, References references, Findings findings) {
    this.body = body;
    this.references = references;
    this.findings = findings;
  }

  void check() {
    for (var it : body.resources) {
      var claimed = it.node().path("meta").path("profile");
      for (var i = 0; claimed.isArray() && i < claimed.size(); i++) {
        check(it, claimed.get(i).asText(), it.path().child("meta").item("profile", i));
      }
    }
  }

  private void check(Located it, String claim, Path at) {
    var url = Uris.unversioned(claim);
    var profile = KNOWN.get(url);
    var base = url.startsWith(R4) ? url.substring(R4.length()) : "";
    if (profile == null && !Model.isResource(base)) {
      findings.warning("not-found", at, "This profile is not known here and was not checked.");
    } else if (!it.type().equals(profile == null ? base : profile.type())) {
      findings.profile("invalid", at, "Claim a profile of a " + it.type() + ", or none.");
    } else if (profile != null) {
      conform(it, profile);
    }
  }

  private void conform(Located it, Profile profile) {
    var before =
        done.computeIfAbsent(it, key -> Collections.newSetFromMap(new IdentityHashMap<>()));
    if (!before.add(profile)) {
      return;
    }
    profile.base().forEach(base -> conform(it, base));
    profile.checks().forEach(check -> check.on(it.node(), it.path(), findings));
    profile.targets().forEach((element, target) -> lead(it, element, target));
  }

  /** What is referred to conforms to a profile, whether it claims that or not. */
  private void lead(Located from, String element, Profile target) {
    body.references.stream()
        .filter(it -> from.path().equals(it.path().parent()) && it.path().step().equals(element))
        .flatMap(it -> references.find(it).stream())
        .filter(it -> it.type().equals(target.type()))
        .forEach(it -> conform(it, target));
  }
}
