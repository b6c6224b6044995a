package org.socialprescribing.referral.commands.selfreferral;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.socialprescribing.platform.web.Problem.Violation;
import org.socialprescribing.referral.Today;

/** What is wrong with a self-referral, in words for the person who fills it in. */
@Singleton
final class Checks {
  private static final int OLDEST = 130;
  private static final List<String> ORDER =
      List.of(
          "givenName",
          "familyName",
          "birthDate",
          "nhsNumber",
          "postcode",
          "surgery",
          "contactBy",
          "phone",
          "email",
          "note",
          "needs",
          "reason",
          "consent");

  private final Validator validator;
  private final Today today;

  Checks(Validator validator, Today today) {
    this.validator = validator;
    this.today = today;
  }

  /** In the order of the form; empty when nothing is wrong. */
  List<Violation> of(SelfReferralRequest request) {
    return of(request, List.of());
  }

  /**
   * The same with what could not be read at all.
   *
   * @param unreadable found before
   */
  List<Violation> of(SelfReferralRequest request, List<Violation> unreadable) {
    var found = new ArrayList<>(unreadable);
    for (var it : validator.validate(request)) {
      found.add(new Violation(it.getPropertyPath().toString(), it.getMessage()));
    }
    identity(request, found);
    contact(request, found);
    found.sort(Comparator.comparingInt(it -> ORDER.indexOf(it.field())));
    return found;
  }

  private void identity(SelfReferralRequest it, List<Violation> found) {
    LocalDate birth = it.birthDate();
    if (birth != null && birth.isBefore(today.date().minusYears(OLDEST))) {
      found.add(new Violation("birthDate", "Check the year of your date of birth"));
    }
    var number = it.nhsNumber();
    if (number != null && !number.passesCheck()) {
      found.add(
          new Violation("nhsNumber", "Check the NHS number, or leave it empty: we can do without"));
    }
  }

  private static void contact(SelfReferralRequest it, List<Violation> found) {
    switch (it.contactBy()) {
      case PHONE, TEXT_MESSAGE -> {
        if (it.phone() == null) {
          found.add(new Violation("phone", "Enter the phone number on which we can reach you"));
        }
      }
      case EMAIL -> {
        if (it.email() == null) {
          found.add(new Violation("email", "Enter the email address at which we can reach you"));
        }
      }
      case LETTER, THROUGH_SOMEBODY_ELSE ->
          found.add(new Violation("contactBy", "Choose a phone call, a text message or an email"));
      case null -> {}
    }
  }
}
