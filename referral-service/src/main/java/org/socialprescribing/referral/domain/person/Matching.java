package org.socialprescribing.referral.domain.person;

import static org.socialprescribing.referral.domain.person.IdentityKey.NAMES_BIRTH_DATE_AND_POSTCODE;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a referral is about somebody whom the register knows (ADR 10).
 *
 * @param same who it is; null when it is nobody whom the register surely knows
 * @param suspects who it might be as well, for a person of the network to say
 */
public record Matching(@Nullable Candidate same, List<Candidate> suspects) {
  /** An arrival that is like more entries than this is like them by chance. */
  private static final int MOST_SUSPECTS = 10;

  /**
   * An entry that stands for itself.
   *
   * @param numbered whether its NHS number is known
   * @param died whether the person has died
   * @param agreeing by what it is like the arrival; empty when found by number alone
   */
  public record Candidate(
      PersonId person, boolean numbered, boolean died, Set<IdentityKey> agreeing) {

    /** Refuses to begin anything for somebody who has died. */
    public void requireAlive() {
      if (died) {
        throw Death.deceased();
      }
    }

    boolean agreesInAll() {
      return agreeing.contains(NAMES_BIRTH_DATE_AND_POSTCODE);
    }
  }

  /**
   * Decides. Whoever has the number is the person. Else it is the only one who agrees in names,
   * birth date and postcode, unless that one has another number. Two people with a number each are
   * never suspected of being one.
   *
   * @param numbered whether the arrival has an NHS number that passes its check
   * @param byNumber who was found by the number
   * @param alike everybody who is like the arrival
   */
  public static Matching of(boolean numbered, @Nullable Candidate byNumber, List<Candidate> alike) {
    var same = byNumber == null ? onlyOneLike(numbered, alike) : byNumber;
    var known = numbered || (same != null && same.numbered());
    var suspects =
        alike.stream()
            .filter(it -> same == null || !it.person().equals(same.person()))
            .filter(it -> !(known && it.numbered()))
            .limit(MOST_SUSPECTS)
            .toList();
    return new Matching(same, suspects);
  }

  private static @Nullable Candidate onlyOneLike(boolean numbered, List<Candidate> alike) {
    var whole = alike.stream().filter(Candidate::agreesInAll).toList();
    return whole.size() == 1 && !(numbered && whole.getFirst().numbered())
        ? whole.getFirst()
        : null;
  }
}
