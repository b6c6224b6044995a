package org.socialprescribing.referral.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.domain.referral.Party;
import org.socialprescribing.referral.domain.terminology.Meaning;
import org.socialprescribing.referral.domain.terminology.Terminology;
import org.socialprescribing.referral.domain.terminology.Terminology.Concept;
import org.socialprescribing.referral.views.cases.CaseFacts;
import org.socialprescribing.referral.views.history.HistoryEntry;
import org.socialprescribing.referral.views.referrals.ReferralRow;
import org.socialprescribing.referral.views.referrals.Status;

/**
 * What the PRSB's social prescribing standard has told to the GP and the referrer, as far as it is
 * known here. Of a case only coded facts are heard: what is not known is said to be so.
 */
record MessageBack(
    ReferralRow row, CaseFacts facts, List<HistoryEntry> history, Terminology terminology) {
  private static final CaseFacts NOTHING =
      new CaseFacts(null, null, null, null, 0, 0, null, null, null, null, null);

  /**
   * A part of it.
   *
   * @param known false when nothing was told to this service
   */
  record Section(String title, List<String> sentences, boolean known) {}

  static MessageBack of(
      ReferralRow row,
      Optional<CaseFacts> facts,
      List<HistoryEntry> history,
      Terminology terminology) {
    return new MessageBack(row, facts.orElse(NOTHING), history, terminology);
  }

  List<Section> sections() {
    return List.of(
        known("Referral", referral()),
        done(),
        known("Outcome", outcome()),
        unknown(
            "Signposting and support offered",
            "Not told to this service: it is kept in the record of the case."),
        plan(),
        code()
            .map(it -> known("Code for the GP record", List.of(it.code() + " " + it.display())))
            .orElseGet(
                () -> unknown("Code for the GP record", "There is none for how this ended.")));
  }

  /** What to write to the record of the person: that they took it up, or did not want it. */
  Optional<Concept> code() {
    var accepted = row.acceptedOn;
    if (accepted != null) {
      return terminology.on(accepted, Meaning.ACCEPTED);
    }
    return row.status == Status.DECLINED && declinedBy() == Party.PERSON
        ? terminology.on(ended(), Meaning.DECLINED_BY_PERSON)
        : Optional.empty();
  }

  /** The day on which it ended. */
  LocalDate ended() {
    return row.endedOn == null ? row.receivedOn : row.endedOn;
  }

  private List<String> referral() {
    var said = new ArrayList<String>();
    said.add("Received on %s from %s.".formatted(row.receivedOn, row.source.code()));
    add(said, "Accepted on %s.", row.acceptedOn);
    return said;
  }

  private Section done() {
    if (facts.openedOn() == null && facts.closedOn() == null) {
      return unknown("What was done", "No case of this referral is known to this service.");
    }
    var said = new ArrayList<String>();
    said.add(
        "%d contacts took place; %d booked contacts did not."
            .formatted(facts.attended(), facts.missed()));
    add(said, "The case was opened on %s.", facts.openedOn());
    add(said, "A link worker had it from %s.", facts.allocatedOn());
    add(said, "The first contact was on %s.", facts.firstContactOn());
    add(said, "The last contact was on %s.", facts.lastContactOn());
    return known("What was done", said);
  }

  private List<String> outcome() {
    var how =
        switch (row.status) {
          case COMPLETED -> "The support was completed";
          case FAILED -> "The support ended without being completed";
          case DECLINED ->
              declinedBy() == Party.PERSON
                  ? "The person did not want it"
                  : "The service did not take it";
          case WITHDRAWN -> "The referral was taken back";
          case AWAITING_PLACEMENT,
              RECEIVED,
              AWAITING_INFORMATION,
              RETURNED,
              OFFERED,
              ACCEPTED,
              IN_PROGRESS,
              ON_HOLD ->
              "It has not ended";
        };
    return List.of(
        "%s on %s%s.".formatted(how, ended(), row.endReason == null ? "" : ": " + row.endReason));
  }

  private Section plan() {
    if (facts.planAgreedOn() == null) {
      return unknown(
          "Care and support plan",
          "It is not known here whether a plan was agreed with the person.");
    }
    var said = new ArrayList<String>();
    said.add(
        "A plan with %d goals was agreed with the person on %s."
            .formatted(facts.planGoals(), facts.planAgreedOn()));
    add(said, "It was to be reviewed on %s.", facts.planReviewOn());
    return known("Care and support plan", said);
  }

  private @Nullable Party declinedBy() {
    return history.stream()
        .filter(it -> it.to() == Status.DECLINED)
        .map(HistoryEntry::party)
        .findFirst()
        .orElse(null);
  }

  private static void add(List<String> said, String sentence, @Nullable LocalDate day) {
    if (day != null) {
      said.add(sentence.formatted(day));
    }
  }

  private static Section known(String title, List<String> sentences) {
    return new Section(title, sentences, true);
  }

  private static Section unknown(String title, String sentence) {
    return new Section(title, List.of(sentence), false);
  }
}
