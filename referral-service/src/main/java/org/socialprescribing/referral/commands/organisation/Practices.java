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
import org.socialprescribing.referral.domain.organisation.Practice;
import org.socialprescribing.referral.domain.organisation.PracticeCommand;
import org.socialprescribing.referral.domain.organisation.PracticeDecider;
import org.socialprescribing.referral.domain.organisation.PracticeEvent;
import org.socialprescribing.referral.views.directory.Directory;

/**
 * Decides on many practices at once: one read of all histories, one append of what is new, one
 * update of the directory. The nation takes seconds.
 */
@Singleton
final class Practices {
  private static final PracticeDecider DECIDER = new PracticeDecider();

  private final Aggregate<Practice, PracticeCommand, PracticeEvent> practices;
  private final ObjectMapper json;

  Practices(Aggregate<Practice, PracticeCommand, PracticeEvent> practices, ObjectMapper json) {
    this.practices = practices;
    this.json = json;
  }

  /**
   * What a command led to.
   *
   * @param before the practice as it was
   * @param events none when nothing was news
   */
  record Decided(PracticeCommand command, Practice before, List<PracticeEvent> events) {}

  /** Decides and records commands, one for each practice at most. */
  Uni<List<Decided>> handle(
      Mutiny.StatelessSession session, List<PracticeCommand> commands, Metadata by) {
    return histories(session, commands)
        .flatMap(
            histories -> {
              var all = new ArrayList<Decided>();
              var appends = new ArrayList<Append<PracticeEvent>>();
              for (var command : commands) {
                var code = command.practice().value();
                var history = histories.getOrDefault(code, List.of());
                var before = DECIDER.fold(DECIDER.initial(), history);
                var events = DECIDER.decide(before, command);
                all.add(new Decided(command, before, events));
                if (!events.isEmpty()) {
                  appends.add(new Append<>(practices.stream(code), history.size(), events, by));
                }
              }
              return practices
                  .appendAll(session, appends)
                  .flatMap(
                      ignored ->
                          Directory.put(
                              session, all.stream().flatMap(it -> it.events().stream()).toList()))
                  .replaceWith(all);
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
