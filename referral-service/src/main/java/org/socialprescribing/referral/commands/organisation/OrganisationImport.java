package org.socialprescribing.referral.commands.organisation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.EventStore.Append;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.referral.domain.organisation.Practice;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.organisation.PracticeCommand;
import org.socialprescribing.referral.domain.organisation.PracticeDecider;
import org.socialprescribing.referral.domain.organisation.PracticeEvent;
import org.socialprescribing.referral.views.directory.Directory;

/**
 * Decides a whole extract in one transaction: one read of all histories, one append of what is new,
 * one update of the directory. An extract of the nation takes seconds.
 */
@Singleton
final class OrganisationImport {
  private static final PracticeDecider DECIDER = new PracticeDecider();

  private final Transactions transactions;
  private final Aggregate<Practice, PracticeCommand, PracticeEvent> practices;
  private final ObjectMapper json;

  OrganisationImport(
      Transactions transactions,
      Aggregate<Practice, PracticeCommand, PracticeEvent> practices,
      ObjectMapper json) {
    this.transactions = transactions;
    this.practices = practices;
    this.json = json;
  }

  /** What an import led to: rows that were news, rows that were known, rows left out. */
  record Result(int accepted, int unchanged, List<Extract.Rejected> rejected) {}

  Uni<Result> take(Extract extract, Metadata by) {
    return transactions.write(session -> take(session, extract, by));
  }

  private Uni<Result> take(Mutiny.StatelessSession session, Extract extract, Metadata by) {
    return histories(session, extract.commands())
        .flatMap(
            histories -> {
              var appends = new ArrayList<Append<PracticeEvent>>();
              var changed = new HashMap<PracticeCode, Practice>();
              for (var command : extract.commands()) {
                var code = command.practice();
                var history = histories.getOrDefault(code.value(), List.of());
                var state = DECIDER.fold(DECIDER.initial(), history);
                var events = DECIDER.decide(state, command);
                if (!events.isEmpty()) {
                  var stream = practices.stream(code.value());
                  appends.add(new Append<>(stream, history.size(), events, by));
                  changed.put(code, DECIDER.fold(state, events));
                }
              }
              var result =
                  new Result(
                      appends.size(),
                      extract.commands().size() - appends.size(),
                      extract.rejected());
              return practices
                  .appendAll(session, appends)
                  .flatMap(ignored -> Directory.put(session, changed))
                  .replaceWith(result);
            });
  }

  private Uni<Map<String, List<PracticeEvent>>> histories(
      Mutiny.StatelessSession session, List<PracticeCommand> commands) {
    return Sql.select(
            session,
            """
            select stream_id, type, payload::text from event
            where stream_type = $1 and stream_id = any($2) order by stream_id, version
            """,
            PracticeAggregate.TYPE,
            commands.stream().map(it -> it.practice().value()).toArray(String[]::new))
        .map(
            rows -> {
              var histories = new HashMap<String, List<PracticeEvent>>();
              for (var row : rows) {
                histories
                    .computeIfAbsent((String) row[0], ignored -> new ArrayList<>())
                    .add(PracticeAggregate.EVENTS.read(json, (String) row[1], (String) row[2]));
              }
              return histories;
            });
  }
}
