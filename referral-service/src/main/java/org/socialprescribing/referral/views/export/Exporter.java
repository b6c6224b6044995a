package org.socialprescribing.referral.views.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.identity.Caller;
import org.socialprescribing.referral.views.export.Export.Fact;
import org.socialprescribing.referral.views.export.Export.OtherEntry;
import org.socialprescribing.referral.views.export.Export.Referral;
import org.socialprescribing.referral.views.export.Histories.Stored;
import org.socialprescribing.referral.views.people.People;
import org.socialprescribing.referral.views.people.PersonRecords;
import org.socialprescribing.referral.views.referrals.AccessLog;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/**
 * Puts together everything that is held on a person. It is drawn from the log and not from a list
 * of known facts, so what is recorded later by a kind of event that nobody has thought of yet is in
 * it as well.
 */
@Singleton
final class Exporter {
  private final Transactions transactions;
  private final PersonRecords records;
  private final Histories histories;
  private final Opened opened;
  private final Announcements announcements;
  private final ObjectMapper json;

  Exporter(
      Transactions transactions,
      PersonRecords records,
      Histories histories,
      Opened opened,
      Announcements announcements,
      ObjectMapper json) {
    this.transactions = transactions;
    this.records = records;
    this.histories = histories;
    this.opened = opened;
    this.announcements = announcements;
    this.json = json;
  }

  /** For somebody who answers for the person; the export itself is noted, and in it. */
  Uni<Export> export(UUID person, Caller caller) {
    return transactions.write(
        session ->
            People.requireAnswerable(session, person, caller)
                .flatMap(ignored -> AccessLog.note(session, caller, person, "export"))
                .flatMap(ignored -> entries(session, person))
                .flatMap(entries -> export(session, person, entries)));
  }

  /** The entry and those that it speaks for. */
  private static Uni<List<UUID>> entries(Mutiny.StatelessSession session, UUID person) {
    return Sql.select(
            session,
            """
            select id from person where id = $1 or survivor_id = $1 order by id = $1 desc, id
            """,
            person)
        .map(rows -> rows.stream().map(row -> (UUID) row[0]).toList());
  }

  private Uni<Export> export(Mutiny.StatelessSession session, UUID person, List<UUID> entries) {
    return Uni.combine()
        .all()
        .unis(
            records.of(session, person),
            histories.of(session, entries),
            referrals(session, entries),
            Traces.messages(session, entries),
            Traces.readings(session, entries),
            Traces.actions(session, entries))
        .usingConcurrencyOf(1)
        .asTuple()
        .flatMap(
            it ->
                opened
                    .of(session, it.getItem2().stream().map(Stored::payload).toList())
                    .map(
                        payloads -> {
                          var facts = facts(it.getItem2(), payloads);
                          return new Export(
                              person,
                              Instant.now(),
                              json.valueToTree(it.getItem1().content()),
                              facts.getOrDefault(person.toString(), List.of()),
                              others(person, entries, facts),
                              it.getItem3().stream().map(row -> referral(row, facts)).toList(),
                              it.getItem4(),
                              it.getItem5(),
                              it.getItem6(),
                              announcements.of(it.getItem2()));
                        }));
  }

  private static Uni<List<ReferralRow>> referrals(
      Mutiny.StatelessSession session, List<UUID> entries) {
    return session
        .createSelectionQuery(
            "from ReferralRow r where r.personId in :people order by r.position", ReferralRow.class)
        .setParameter("people", entries)
        .getResultList();
  }

  /** By stream, in order. */
  private static Map<String, List<Fact>> facts(List<Stored> history, List<JsonNode> payloads) {
    var facts = new LinkedHashMap<String, List<Fact>>();
    for (var i = 0; i < history.size(); i++) {
      var it = history.get(i);
      facts
          .computeIfAbsent(it.stream().id(), ignored -> new ArrayList<>())
          .add(new Fact(it.at(), it.type(), it.metadata().actor(), payloads.get(i)));
    }
    return facts;
  }

  private static List<OtherEntry> others(
      UUID person, List<UUID> entries, Map<String, List<Fact>> facts) {
    return entries.stream()
        .filter(it -> !it.equals(person))
        .map(it -> new OtherEntry(it, facts.getOrDefault(it.toString(), List.of())))
        .toList();
  }

  private static Referral referral(ReferralRow row, Map<String, List<Fact>> facts) {
    return new Referral(
        row.id, row.status.code(), facts.getOrDefault(row.id.toString(), List.of()));
  }
}
