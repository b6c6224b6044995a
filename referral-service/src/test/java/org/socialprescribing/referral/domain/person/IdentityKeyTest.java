package org.socialprescribing.referral.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.referral.domain.person.IdentityKey.BIRTH_DATE_AND_POSTCODE;
import static org.socialprescribing.referral.domain.person.IdentityKey.FAMILY_NAME_AND_BIRTH_DATE;
import static org.socialprescribing.referral.domain.person.IdentityKey.NAMES_AND_POSTCODE;
import static org.socialprescribing.referral.domain.person.IdentityKey.NAMES_BIRTH_DATE_AND_POSTCODE;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityKeyTest {
  private static final Identity ZOE = identity("O'Sample", "Zoë", "1950-04-01", "SY1 1AA");

  @Test
  void what_two_people_write_differently_makes_no_difference() {
    assertThat(agreeing(identity("O’SAMPLE ", "Zoe", "1950-04-01", "sy11aa")))
        .isEqualTo(EnumSet.allOf(IdentityKey.class));
  }

  @Test
  void each_key_survives_another_change() {
    assertThat(agreeing(identity("O'Sample", "Zoë", "1950-04-01", "TF1 2BB")))
        .as("after a move")
        .containsExactly(FAMILY_NAME_AND_BIRTH_DATE);
    assertThat(agreeing(identity("Fictitious", "Zoë", "1950-04-01", "SY1 1AA")))
        .as("after a marriage")
        .containsExactly(BIRTH_DATE_AND_POSTCODE);
    assertThat(agreeing(identity("O'Sample", "Zoë", "1950-01-04", "SY1 1AA")))
        .as("with day and month mixed up")
        .containsExactly(NAMES_AND_POSTCODE);
    assertThat(agreeing(identity("O'Sampel", "Z.", "1950-04-01", "SY1 1AA")))
        .as("misspelt and shortened")
        .containsExactlyInAnyOrder(
            FAMILY_NAME_AND_BIRTH_DATE, BIRTH_DATE_AND_POSTCODE, NAMES_AND_POSTCODE);
  }

  @Test
  void a_twin_agrees_in_much_and_never_in_all() {
    assertThat(agreeing(identity("O'Sample", "Zara", "1950-04-01", "SY1 1AA")))
        .doesNotContain(NAMES_BIRTH_DATE_AND_POSTCODE)
        .contains(FAMILY_NAME_AND_BIRTH_DATE, BIRTH_DATE_AND_POSTCODE);
    assertThat(agreeing(identity("O'Sample", "Zoë Ann", "1950-04-01", "SY1 1AA")))
        .doesNotContain(NAMES_BIRTH_DATE_AND_POSTCODE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZ99 3VZ", "SY1", "none", "SY1 1AAA"})
  void a_postcode_that_is_no_place_finds_nobody(String postcode) {
    assertThat(keys(identity("Sample", "Cy", "1950-04-01", postcode)))
        .containsExactly(FAMILY_NAME_AND_BIRTH_DATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1950", "1950-04"})
  void a_birth_date_without_a_day_is_no_birth_date(String date) {
    assertThat(keys(identity("Sample", "Cy", date, "SY1 1AA"))).containsExactly(NAMES_AND_POSTCODE);
  }

  @Test
  void an_initial_is_no_name() {
    assertThat(keys(identity("Sample", "C", "1950-04-01", "SY1 1AA")))
        .doesNotContain(NAMES_BIRTH_DATE_AND_POSTCODE);
  }

  @ParameterizedTest
  @CsvSource({
    "Robert, Rupert",
    "Ashcraft, Ashcroft",
    "Tymczak, Timchack",
    "Smith, Smyth",
    "Cairns, Kairns"
  })
  void names_that_sound_alike_are_alike_as_far_as_their_first_letter_is(String one, String other) {
    var alike = sound(one).equals(sound(other));
    assertThat(alike).isEqualTo(one.charAt(0) == other.charAt(0));
  }

  @Test
  void a_name_in_other_letters_stands_for_itself() {
    assertThat(sound("Иванова")).isEqualTo("иванова").isNotEqualTo(sound("Петрова"));
  }

  private static String sound(String family) {
    return NormalIdentity.of(identity(family, "Cy", "1950-04-01", null))
        .familySound()
        .orElseThrow();
  }

  private static Set<IdentityKey> agreeing(Identity other) {
    var others = IdentityKey.of(other);
    return IdentityKey.of(ZOE).entrySet().stream()
        .filter(it -> it.getValue().equals(others.get(it.getKey())))
        .map(it -> it.getKey())
        .collect(Collectors.toSet());
  }

  private static Set<IdentityKey> keys(Identity identity) {
    return IdentityKey.of(identity).keySet();
  }

  private static Identity identity(
      String family, String given, String birthDate, @Nullable String postcode) {
    return new Identity(
        null, NhsNumberStatus.of(null, false), family, given, birthDate, postcode, null);
  }
}
