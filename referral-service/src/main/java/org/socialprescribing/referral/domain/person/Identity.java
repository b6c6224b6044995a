package org.socialprescribing.referral.domain.person;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is, in the clear. It is stored sealed and never leaves the service but to a caller
 * who may see it.
 *
 * @param birthDate ISO 8601; a year or a month where no more is known
 */
public record Identity(
    @Nullable NhsNumber nhsNumber,
    NhsNumberStatus nhsNumberStatus,
    String familyName,
    String givenName,
    String birthDate,
    @Nullable String postcode,
    @Nullable String phone) {

  /**
   * What finds the same person again. A number with a right check digit is enough. One that fails
   * the check may be a slip that two people share, so name and birth date have to agree as well.
   * Without a number there are {@link IdentityKey}s.
   */
  public Optional<String> matchedBy() {
    var number = nhsNumber;
    if (number == null) {
      return Optional.empty();
    }
    return Optional.of(
        number.passesCheck()
            ? number.value()
            : String.join(
                "|", number.value(), birthDate, familyName.strip().toLowerCase(Locale.ROOT)));
  }

  /** Whether there is a number that may be trusted to be somebody's. */
  public boolean hasValidNumber() {
    return nhsNumber != null && nhsNumber.passesCheck();
  }

  /** The same person with the number that another source gave. */
  public Identity withNumberOf(Identity other) {
    return new Identity(
        other.nhsNumber, other.nhsNumberStatus, familyName, givenName, birthDate, postcode, phone);
  }

  /** The year of birth, or null when the date does not begin with one. */
  public @Nullable Integer birthYear() {
    return birthDate.matches("[0-9]{4}.*") ? Integer.valueOf(birthDate.substring(0, 4)) : null;
  }

  /** Withholds everything: it would end up in a log. */
  @Override
  public String toString() {
    return "Identity[withheld]";
  }
}
