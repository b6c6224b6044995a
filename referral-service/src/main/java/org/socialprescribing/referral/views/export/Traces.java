package org.socialprescribing.referral.views.export;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.referral.views.export.Export.Action;
import org.socialprescribing.referral.views.export.Export.Message;
import org.socialprescribing.referral.views.export.Export.Reading;

/** What is kept about a person beside the log. */
final class Traces {
  private Traces() {}

  static Uni<List<Message>> messages(Mutiny.StatelessSession session, List<UUID> people) {
    return Sql.select(
            session,
            """
            select distinct m.received_at, m.client, m.bundle_id
            from message_received m join referral r
              on r.client = m.client and r.conversation = m.correlation_id::text
            where r.person_id = any($1) order by 1
            """,
            (Object) people.toArray(UUID[]::new))
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Message(at(row[0]), (String) row[1], (String) row[2]))
                    .toList());
  }

  static Uni<List<Reading>> readings(Mutiny.StatelessSession session, List<UUID> people) {
    return Sql.select(
            session,
            """
            select at, actor, acting_for, purpose, referral_id from record_access
            where person_id = any($1) order by at, id
            """,
            (Object) people.toArray(UUID[]::new))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Reading(
                                at(row[0]),
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (UUID) row[4]))
                    .toList());
  }

  static Uni<List<Action>> actions(Mutiny.StatelessSession session, List<UUID> people) {
    return Sql.select(
            session,
            """
            select at, actor, action, detail from operator_action
            where target = any($1) order by id
            """,
            (Object) people.stream().map(it -> "person/" + it).toArray(String[]::new))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Action(
                                at(row[0]), (String) row[1], (String) row[2], (String) row[3]))
                    .toList());
  }

  private static Instant at(@Nullable Object value) {
    return ((OffsetDateTime) Objects.requireNonNull(value)).toInstant();
  }
}
