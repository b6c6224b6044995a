package org.socialprescribing.referral.commands.organisation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Rejection;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Aggregate.Outcome;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.web.Answer;
import org.socialprescribing.referral.commands.Once;
import org.socialprescribing.referral.domain.organisation.Organisation;
import org.socialprescribing.referral.domain.organisation.OrganisationEvent;
import org.socialprescribing.referral.domain.organisation.OrganisationRule;
import org.socialprescribing.referral.domain.organisation.Practice;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.organisation.PracticeCommand;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.FollowSuccession;
import org.socialprescribing.referral.domain.organisation.PracticeCommand.MovePractice;
import org.socialprescribing.referral.domain.organisation.PracticeEvent;
import org.socialprescribing.referral.domain.organisation.Succession;
import org.socialprescribing.referral.views.directory.Directory;

/** What operators know before the next extract says it: mergers, new names, practices that move. */
@Singleton
final class OrganisationChanges {
  private final Transactions transactions;
  private final Practices practices;
  private final Aggregate<Practice, PracticeCommand, PracticeEvent> onePractice;
  private final Aggregate<Organisation, Succession, OrganisationEvent> organisations;
  private final Once once;
  private final ObjectMapper json;

  OrganisationChanges(
      Transactions transactions,
      Practices practices,
      Aggregate<Practice, PracticeCommand, PracticeEvent> onePractice,
      Aggregate<Organisation, Succession, OrganisationEvent> organisations,
      Once once,
      ObjectMapper json) {
    this.transactions = transactions;
    this.practices = practices;
    this.onePractice = onePractice;
    this.organisations = organisations;
    this.once = once;
    this.json = json;
  }

  /** The practices that a change reached. */
  record Followed(List<String> practices) {}

  /** Records a merger or a new name, and every practice that follows it. */
  Uni<Response> succeed(Succession it, @Nullable String key) {
    return once.answering(key, it, (session, caller) -> succeed(session, it, caller.metadata()));
  }

  private Uni<Answer> succeed(Mutiny.StatelessSession session, Succession it, Metadata by) {
    return requireSuccessor(session, it)
        .chain(
            () ->
                organisations.handle(session, OrganisationAggregate.id(it), Expected.any(), it, by))
        .flatMap(
            outcome ->
                followers(session, it)
                    .flatMap(commands -> practices.handle(session, commands, by))
                    .map(
                        decided ->
                            decided.stream()
                                .filter(each -> !each.events().isEmpty())
                                .map(each -> each.command().practice().value())
                                .toList())
                    .invoke(
                        reached -> {
                          if (reached.isEmpty() && !outcome.events().isEmpty()) {
                            throw new Rejection(
                                OrganisationRule.ORGANISATION_WITHOUT_PRACTICES,
                                "No practice belongs to " + it.code() + " on that day.");
                          }
                        })
                    .map(
                        reached ->
                            new Answer(
                                200,
                                null,
                                outcome.version(),
                                json.valueToTree(new Followed(reached)))));
  }

  /** Nothing merges into itself, nor into what has ended by then. */
  private Uni<?> requireSuccessor(Mutiny.StatelessSession session, Succession it) {
    return organisations
        .load(session, it.kind().code() + "-" + it.into())
        .invoke(
            successor -> {
              var ended =
                  successor.state().successions().headMap(it.on(), true).values().stream()
                      .anyMatch(earlier -> !earlier.keepsCode());
              if (ended && !it.keepsCode()) {
                throw new Rejection(
                    OrganisationRule.ORGANISATION_MERGED, it.into() + " has merged by then.");
              }
            });
  }

  private static Uni<List<PracticeCommand>> followers(
      Mutiny.StatelessSession session, Succession it) {
    return Sql.select(
            session,
            """
            select distinct practice_code from practice_membership
            where case $1 when 'pcn' then pcn_code else icb_code end = $2
            """,
            it.kind().code(),
            it.code())
        .map(
            rows ->
                rows.stream()
                    .<PracticeCommand>map(
                        row -> new FollowSuccession(new PracticeCode((String) row[0]), it))
                    .toList());
  }

  /** Moves one practice to a network, or out of its network. */
  Uni<Outcome<Practice, PracticeEvent>> move(MovePractice it, Expected expected, Metadata by) {
    return transactions.write(
        session ->
            onePractice
                .handle(session, it.practice().value(), expected, it, by)
                .call(
                    outcome ->
                        Directory.put(
                            session,
                            outcome.events().stream().map(each -> each.event()).toList())));
  }
}
