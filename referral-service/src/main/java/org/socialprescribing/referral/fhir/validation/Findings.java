package org.socialprescribing.referral.fhir.validation;

import java.util.ArrayList;
import java.util.List;
import org.socialprescribing.referral.fhir.validation.Finding.Severity;
import org.socialprescribing.referral.fhir.validation.Finding.Source;

/** Collects what is wrong, up to a number that a sender can still make use of. */
final class Findings {
  private static final int MOST = 100;
  private final List<Finding> all = new ArrayList<>();

  void base(String code, Path path, String advice) {
    add(Severity.ERROR, Source.BASE, code, path, advice);
  }

  void profile(String code, Path path, String advice) {
    add(Severity.ERROR, Source.PROFILE, code, path, advice);
  }

  void warning(String code, Path path, String advice) {
    add(Severity.WARNING, Source.PROFILE, code, path, advice);
  }

  private void add(Severity severity, Source source, String code, Path path, String advice) {
    if (!isFull()) {
      all.add(new Finding(severity, source, code, path.toString(), advice));
    }
  }

  boolean isFull() {
    return all.size() >= MOST;
  }

  /** Errors first, otherwise in the order in which they were found; each once. */
  List<Finding> all() {
    return all.stream()
        .distinct()
        .sorted((one, other) -> one.severity().compareTo(other.severity()))
        .toList();
  }
}
