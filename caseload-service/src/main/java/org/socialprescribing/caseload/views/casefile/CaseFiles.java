package org.socialprescribing.caseload.views.casefile;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.caseload.views.cases.CaseRow;
import org.socialprescribing.caseload.views.cases.CaseSummary;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.sealing.Sealer;

/** Puts a case file together and opens all its texts with one look at the person's key. */
@Singleton
final class CaseFiles {
  private final Sealer sealer;

  CaseFiles(Sealer sealer) {
    this.sealer = sealer;
  }

  Uni<CaseFile> of(Mutiny.StatelessSession session, CaseRow row) {
    return contacts(session, row)
        .flatMap(
            contacts ->
                goals(session, row)
                    .flatMap(
                        goals ->
                            opened(session, row, contacts, goals)
                                .map(texts -> file(row, contacts, goals, texts))));
  }

  private static Uni<List<ContactRow>> contacts(Mutiny.StatelessSession session, CaseRow row) {
    return session
        .createSelectionQuery(
            "from ContactRow where caseId = :case order by heldOn, contactId", ContactRow.class)
        .setParameter("case", row.caseId)
        .getResultList();
  }

  private static Uni<List<String>> goals(Mutiny.StatelessSession session, CaseRow row) {
    return Sql.select(
            session, "select wording from goal where case_id = $1 order by ordinal", row.caseId)
        .map(rows -> rows.stream().map(goal -> String.valueOf(goal[0])).toList());
  }

  private Uni<Map<String, String>> opened(
      Mutiny.StatelessSession session, CaseRow row, List<ContactRow> contacts, List<String> goals) {
    var ciphertexts = new ArrayList<>(goals);
    contacts.stream().map(contact -> contact.note).forEach(ciphertexts::add);
    ciphertexts.add(row.summary);
    ciphertexts.removeIf(text -> text == null);
    var values = ciphertexts.stream().map(text -> new Sealed(row.personId, text)).toList();
    return sealer
        .openAll(session, values, String.class)
        .map(
            plain -> {
              var texts = new HashMap<String, String>();
              for (var i = 0; i < plain.size(); i++) {
                var ciphertext = ciphertexts.get(i);
                plain.get(i).ifPresent(text -> texts.put(ciphertext, text));
              }
              return texts;
            });
  }

  private static CaseFile file(
      CaseRow row, List<ContactRow> contacts, List<String> goals, Map<String, String> texts) {
    return new CaseFile(
        CaseSummary.of(row),
        goals.stream().map(goal -> new CaseFile.Goal(texts.get(goal))).toList(),
        contacts.stream()
            .map(
                it ->
                    new CaseFile.Contact(
                        it.contactId,
                        it.linkWorkerId,
                        it.heldOn,
                        it.format,
                        it.attendance,
                        it.minutes,
                        it.note == null ? null : texts.get(it.note)))
            .toList(),
        row.summary == null ? null : texts.get(row.summary));
  }
}
