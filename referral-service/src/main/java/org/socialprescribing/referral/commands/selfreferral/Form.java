package org.socialprescribing.referral.commands.selfreferral;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Coded;
import org.socialprescribing.platform.web.Problem.Violation;
import org.socialprescribing.referral.bodies.Texts;
import org.socialprescribing.referral.domain.person.NhsNumber;
import org.socialprescribing.referral.domain.referral.ContactPreference;
import org.socialprescribing.referral.domain.referral.Need;

/** The fields of the page as the browser sends them: text, and what is empty is not there. */
public record Form(MultivaluedMap<String, String> fields) {
  private static final String NEEDS = "needs";

  /** What stands in a field, to show it again; what no keyboard can write is nothing. */
  public String text(String field) {
    var value = fields.getFirst(field);
    return value == null || !Texts.isClean(value) ? "" : value.strip();
  }

  /** Whether a box is ticked or a choice made. */
  public boolean has(String field, String choice) {
    return fields.getOrDefault(field, List.of()).contains(choice);
  }

  /** Of the page that was sent, so that sending it twice is sending it once. */
  @Nullable String token() {
    var token = text("token");
    try {
      return token.isEmpty() ? null : UUID.fromString(token).toString();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A field that people do not see and do not fill in. */
  boolean isFilledInByMachine() {
    return !text("website").isEmpty();
  }

  /** What cannot be said as a request: digits that are no NHS number. */
  List<Violation> unreadable() {
    if (!fields.values().stream().flatMap(List::stream).allMatch(Texts::isClean)) {
      return List.of(new Violation("reason", "Write with the letters of your keyboard only"));
    }
    var number = text("nhsNumber");
    return number.isEmpty() || NhsNumber.isOne(number)
        ? List.of()
        : List.of(
            new Violation("nhsNumber", "An NHS number has 10 digits; you can leave it empty"));
  }

  SelfReferralRequest request() {
    return new SelfReferralRequest(
        given("givenName"),
        given("familyName"),
        birthDate(),
        NhsNumber.isOne(text("nhsNumber")) ? new NhsNumber(text("nhsNumber")) : null,
        given("postcode"),
        given("phone"),
        given("email"),
        Coded.of(ContactPreference.class, text("contactBy")).orElse(null),
        given("note"),
        given("surgery"),
        null,
        fields.getOrDefault(NEEDS, List.of()).stream()
            .filter(Need::isOne)
            .distinct()
            .map(Need::new)
            .toList(),
        given("reason"),
        has("consent", "yes"));
  }

  private @Nullable String given(String field) {
    var text = text(field);
    return text.isEmpty() ? null : text;
  }

  private @Nullable LocalDate birthDate() {
    try {
      return LocalDate.of(
          Integer.parseInt(text("birthYear")),
          Integer.parseInt(text("birthMonth")),
          Integer.parseInt(text("birthDay")));
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }
}
