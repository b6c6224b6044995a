package org.socialprescribing.caseload.views.casefile;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.caseload.views.cases.CaseRow;
import org.socialprescribing.caseload.views.cases.CaseSummary;
import org.socialprescribing.caseload.views.people.ErasedPeople;
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
                                .flatMap(
                                    texts ->
                                        ErasedPeople.erasedOn(session, row.personId)
                                            .map(on -> file(row, contacts, goals, texts, on)))));
  }

  private static Uni<List<ContactRow>> contacts(Mutiny.StatelessSession session, CaseRow row) {
    return session
        .createSelectionQuery(
            "from ContactRow where caseId = :case order by heldOn, contactId", ContactRow.class)
        .setParameter("case", row.caseId)
        .getResultList();
  }

  private static Uni<List<Optional<String>>> goals(Mutiny.StatelessSession session, CaseRow row) {
    return Sql.select(
            session, "select wording from goal where case_id = $1 order by ordinal", row.caseId)
        .map(rows -> rows.stream().map(goal -> Optional.ofNullable((String) goal[0])).toList());
  }

  private Uni<Map<String, String>> opened(
      Mutiny.StatelessSession session,
      CaseRow row,
      List<ContactRow> contacts,
      List<Optional<String>> goals) {
    var ciphertexts = new ArrayList<String>();
    goals.forEach(goal -> goal.ifPresent(ciphertexts::add));
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
      CaseRow row,
      List<ContactRow> contacts,
      List<Optional<String>> goals,
      Map<String, String> texts,
      Optional<LocalDate> erasedOn) {
    return new CaseFile(
        CaseSummary.of(row),
        goals.stream().map(goal -> new CaseFile.Goal(goal.map(texts::get).orElse(null))).toList(),
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
        row.summary == null ? null : texts.get(row.summary),
        erasedOn.orElse(null));
  }
}
