package org.socialprescribing.referral.oracle;

import java.util.List;
import java.util.stream.Stream;
import org.socialprescribing.referral.fhir.validation.Finding;
import org.socialprescribing.referral.fhir.validation.Validation;
import org.socialprescribing.referral.oracle.Difference.Verdict;

/**
 * What both say of a body.
 *
 * @param said the errors that either has found
 */
record Judgement(Case body, Verdict ours, Verdict oracle, List<String> said) {

  static Judgement of(Case body, Oracle oracle) {
    var ours =
        Validation.of(body.body()).stream()
            .filter(Finding::isError)
            .map(it -> "ours: " + it.path() + " " + it.advice())
            .toList();
    var other = oracle.errors(body.body()).stream().map(it -> "oracle: " + it).toList();
    return new Judgement(
        body, verdict(ours), verdict(other), Stream.concat(ours.stream(), other.stream()).toList());
  }

  boolean differ() {
    return ours != oracle;
  }

  private static Verdict verdict(List<String> errors) {
    return errors.isEmpty() ? Verdict.ACCEPT : Verdict.REFUSE;
  }
}
