package org.socialprescribing.referral.domain.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.socialprescribing.referral.domain.organisation.PracticeCode;

/** With which practices a person is registered, each from a day until the next, oldest first. */
public record Registrations(List<Registration> dated) {

  /** With one practice from a day on. */
  public record Registration(PracticeCode practice, LocalDate from) {}

  /** Nothing is known. */
  public static Registrations none() {
    return new Registrations(List.of());
  }

  /** The registration in force on a day. */
  public Optional<Registration> on(LocalDate day) {
    return dated.stream().filter(it -> !it.from().isAfter(day)).reduce((_, later) -> later);
  }

  /** The one that no other follows. */
  public Optional<Registration> latest() {
    return dated.isEmpty() ? Optional.empty() : Optional.of(dated.getLast());
  }

  /** With one more, wherever its day puts it. Of two on the same day the later news holds. */
  Registrations with(PracticeCode practice, LocalDate from) {
    var all = new ArrayList<>(dated);
    all.removeIf(it -> it.from().equals(from));
    all.add(new Registration(practice, from));
    all.sort(Comparator.comparing(Registration::from));
    return new Registrations(List.copyOf(all));
  }
}
