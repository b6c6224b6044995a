package org.socialprescribing.referral.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialprescribing.referral.domain.person.IdentityKey.FAMILY_NAME_AND_BIRTH_DATE;
import static org.socialprescribing.referral.domain.person.IdentityKey.NAMES_BIRTH_DATE_AND_POSTCODE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.socialprescribing.referral.domain.person.Matching.Candidate;

class MatchingTest {
  private static final boolean NUMBERED = true;
  private static final boolean UNNUMBERED = false;

  @Test
  void whoever_has_the_number_is_the_person_whatever_else_is_said() {
    var match = Matching.of(NUMBERED, by(1, NUMBERED), List.of(inAll(2, UNNUMBERED)));
    assertThat(match.same()).isEqualTo(by(1, NUMBERED));
    assertThat(match.suspects()).containsExactly(inAll(2, UNNUMBERED));
  }

  @Test
  void the_only_one_who_agrees_in_all_is_the_person() {
    for (var known : List.of(NUMBERED, UNNUMBERED)) {
      var match = Matching.of(UNNUMBERED, null, List.of(inAll(1, known)));
      assertThat(match.same()).isEqualTo(inAll(1, known));
      assertThat(match.suspects()).isEmpty();
    }
  }

  @Test
  void a_number_is_learned_of_somebody_without_one_and_contradicts_another_number() {
    assertThat(Matching.of(NUMBERED, null, List.of(inAll(1, UNNUMBERED))).same())
        .isEqualTo(inAll(1, UNNUMBERED));
    assertThat(Matching.of(NUMBERED, null, List.of(inAll(1, NUMBERED))))
        .isEqualTo(new Matching(null, List.of()));
  }

  @Test
  void of_two_who_agree_in_all_neither_is_taken_and_both_are_suggested() {
    var both = List.of(inAll(1, NUMBERED), inAll(2, UNNUMBERED));
    assertThat(Matching.of(UNNUMBERED, null, both)).isEqualTo(new Matching(null, both));
    assertThat(Matching.of(NUMBERED, null, both))
        .isEqualTo(new Matching(null, List.of(inAll(2, UNNUMBERED))));
  }

  @Test
  void whoever_is_only_alike_is_suggested_and_never_taken() {
    var alike = alike(1, UNNUMBERED);
    assertThat(Matching.of(UNNUMBERED, null, List.of(alike)))
        .isEqualTo(new Matching(null, List.of(alike)));
    assertThat(Matching.of(NUMBERED, null, List.of(alike)))
        .isEqualTo(new Matching(null, List.of(alike)));
  }

  @Test
  void two_people_with_a_number_each_are_not_suggested() {
    assertThat(Matching.of(NUMBERED, null, List.of(alike(1, NUMBERED))).suspects()).isEmpty();
    assertThat(
            Matching.of(UNNUMBERED, null, List.of(inAll(1, NUMBERED), alike(2, NUMBERED)))
                .suspects())
        .isEmpty();
  }

  @Test
  void who_is_like_very_many_is_suggested_with_ten_of_them() {
    var many = LongStream.range(0, 40).mapToObj(i -> alike(i, UNNUMBERED)).toList();
    assertThat(Matching.of(UNNUMBERED, null, many).suspects()).hasSize(10);
  }

  private static Candidate by(long id, boolean numbered) {
    return new Candidate(new PersonId(new UUID(0, id)), numbered, false, Set.of());
  }

  private static Candidate inAll(long id, boolean numbered) {
    var agreeing = Set.of(NAMES_BIRTH_DATE_AND_POSTCODE, FAMILY_NAME_AND_BIRTH_DATE);
    return new Candidate(new PersonId(new UUID(0, id)), numbered, false, agreeing);
  }

  private static Candidate alike(long id, boolean numbered) {
    return new Candidate(
        new PersonId(new UUID(0, id)), numbered, false, Set.of(FAMILY_NAME_AND_BIRTH_DATE));
  }
}
