package org.socialprescribing.referral.commands.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.commands.organisation.Practices.Decided;
import org.socialprescribing.referral.domain.organisation.Assignment;
import org.socialprescribing.referral.domain.organisation.OrganisationKind;
import org.socialprescribing.referral.domain.organisation.PcnCode;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.AssignPractice;
import org.socialprescribing.referral.domain.organisation.Succession;

/** In what a mapping of practices differs from what was known of the same day. */
final class Differences {
  private Differences() {}

  /**
   * A practice that is in another network than was known.
   *
   * @param before absent when it was in none
   * @param after absent when it is in none
   */
  record Move(String practiceCode, @Nullable String before, @Nullable String after, LocalDate on) {}

  /** One row of the extract beside what was known. */
  private record Seen(Assignment before, Assignment after, LocalDate on) {}

  /** Practices that joined, left or changed their network. */
  static List<Move> moves(List<Decided> decided) {
    var moves = new ArrayList<Move>();
    for (var it : decided) {
      if (it.command() instanceof AssignPractice(var practice, var after, var on)) {
        it.before()
            .assignmentOn(on)
            .filter(before -> !Objects.equals(before.pcn(), after.pcn()))
            .ifPresent(
                before ->
                    moves.add(
                        new Move(practice.value(), code(before.pcn()), code(after.pcn()), on)));
      }
    }
    return moves;
  }

  /**
   * Networks and boards all of whose practices in the extract have moved to the same other one, or
   * all show the same new name. Whether some are left that are not in the extract is not seen here.
   */
  static List<Succession> successions(List<Decided> decided) {
    var seen = new ArrayList<Seen>();
    for (var it : decided) {
      if (it.command() instanceof AssignPractice(_, var after, var on)) {
        it.before().assignmentOn(on).ifPresent(before -> seen.add(new Seen(before, after, on)));
      }
    }
    return Stream.concat(
            found(OrganisationKind.PCN, seen, it -> code(it.pcn()), Assignment::pcnName),
            found(OrganisationKind.ICB, seen, Assignment::icb, Assignment::icbName))
        .toList();
  }

  private static Stream<Succession> found(
      OrganisationKind kind,
      List<Seen> seen,
      Function<Assignment, @Nullable String> code,
      Function<Assignment, @Nullable String> name) {
    Map<String, List<Seen>> byCode = new LinkedHashMap<>();
    for (var it : seen) {
      var before = code.apply(it.before());
      if (before != null) {
        byCode.computeIfAbsent(before + " " + it.on(), ignored -> new ArrayList<>()).add(it);
      }
    }
    return byCode.values().stream().flatMap(rows -> succession(kind, rows, code, name).stream());
  }

  private static Optional<Succession> succession(
      OrganisationKind kind,
      List<Seen> rows,
      Function<Assignment, @Nullable String> code,
      Function<Assignment, @Nullable String> name) {
    var first = rows.getFirst();
    var before = code.apply(first.before());
    var after = code.apply(first.after());
    var afterName = name.apply(first.after());
    var unanimous =
        rows.stream()
            .map(Seen::after)
            .allMatch(
                it ->
                    Objects.equals(code.apply(it), after)
                        && Objects.equals(name.apply(it), afterName));
    var changed =
        !Objects.equals(before, after) || !Objects.equals(name.apply(first.before()), afterName);
    return unanimous && changed && before != null && after != null && afterName != null
        ? Optional.of(new Succession(kind, before, after, afterName, first.on()))
        : Optional.empty();
  }

  private static @Nullable String code(@Nullable PcnCode pcn) {
    return pcn == null ? null : pcn.value();
  }
}
