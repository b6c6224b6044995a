package org.socialprescribing.referral.commands.organisation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.referral.commands.csv.Rejected;
import org.socialprescribing.referral.commands.organisation.Differences.Move;
import org.socialprescribing.referral.commands.organisation.Practices.Decided;
import org.socialprescribing.referral.domain.organisation.Organisation;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent;
import org.socialprescribing.referral.domain.organisation.PracticeEvent.AssignmentConfirmed;
import org.socialprescribing.referral.domain.organisation.Succession;

/** Takes in a whole extract in one transaction, and what it shows of mergers and new names. */
@Singleton
final class OrganisationImport {
  private final Transactions transactions;
  private final Practices practices;
  private final Aggregate<Organisation, Succession, OrganisationEvent> organisations;

  OrganisationImport(
      Transactions transactions,
      Practices practices,
      Aggregate<Organisation, Succession, OrganisationEvent> organisations) {
    this.transactions = transactions;
    this.practices = practices;
    this.organisations = organisations;
  }

  /**
   * What an import led to.
   *
   * @param accepted rows that were news
   * @param unchanged rows that said what was known
   * @param rejected rows left out
   * @param moves practices in another network than was known of that day
   * @param successions mergers and new names that the rows show
   */
  record Result(
      int accepted,
      int unchanged,
      List<Rejected> rejected,
      List<Move> moves,
      List<Succession> successions) {}

  Uni<Result> take(Extract extract, Metadata by) {
    return transactions.write(
        session ->
            practices
                .handle(session, extract.commands(), by)
                .flatMap(
                    decided ->
                        successions(session, decided, by)
                            .map(successions -> result(extract, decided, successions))));
  }

  private static Result result(
      Extract extract, List<Decided> decided, List<Succession> successions) {
    var accepted = (int) decided.stream().filter(OrganisationImport::isNews).count();
    return new Result(
        accepted,
        decided.size() - accepted,
        extract.rejected(),
        Differences.moves(decided),
        successions);
  }

  private static boolean isNews(Decided it) {
    return it.events().stream().anyMatch(event -> !(event instanceof AssignmentConfirmed));
  }

  private Uni<List<Succession>> successions(
      Mutiny.StatelessSession session, List<Decided> decided, Metadata by) {
    var candidates = Differences.successions(decided);
    return Multi.createFrom()
        .iterable(candidates)
        .onItem()
        .transformToUniAndConcatenate(
            it ->
                stillThere(session, it)
                    .flatMap(
                        there ->
                            there
                                ? Uni.createFrom().item(Optional.<Succession>empty())
                                : record(session, it, by)))
        .collect()
        .asList()
        .map(all -> all.stream().flatMap(Optional::stream).toList());
  }

  /** A practice that the extract does not hold may be left: then nothing has merged. */
  private static Uni<Boolean> stillThere(Mutiny.StatelessSession session, Succession it) {
    if (it.keepsCode()) {
      return Uni.createFrom().item(false);
    }
    return Sql.select(
            session,
            """
            select 1 from practice_membership m
            where case $1 when 'pcn' then pcn_code else icb_code end = $2 and from_date <= $3
              and not exists (
                select 1 from practice_membership later
                where later.practice_code = m.practice_code
                  and later.from_date > m.from_date and later.from_date <= $3)
            limit 1
            """,
            it.kind().code(),
            it.code(),
            it.on())
        .map(rows -> !rows.isEmpty());
  }

  /** What merged before and is said to merge again is left to its practices. */
  private Uni<Optional<Succession>> record(
      Mutiny.StatelessSession session, Succession it, Metadata by) {
    return organisations
        .handle(session, OrganisationAggregate.id(it), Expected.any(), it, by)
        .map(outcome -> outcome.events().isEmpty() ? Optional.<Succession>empty() : Optional.of(it))
        .onFailure(Rejection.class)
        .recoverWithItem(Optional.empty());
  }
}
