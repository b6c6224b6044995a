package org.socialprescribing.reporting.views.caseload;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.reporting.views.disclosure.Redaction;

/** Everything that is measured both of a PCN and of a practice. */
record Measures(
    Map<Place, OpenCases> open,
    Map<Place, ReferralCounts> referrals,
    Map<Place, Contacts> contacts,
    Map<Place, ClosedCases> closed,
    Map<Place, FirstContacts> first) {

  static Uni<Measures> read(
      Mutiny.StatelessSession session, Place.Period period, CaseloadDefinitions.Contacts expected) {
    return Uni.combine()
        .all()
        .unis(
            OpenCases.read(session, period),
            ReferralCounts.read(session, period),
            Contacts.read(session, period),
            ClosedCases.read(session, period, expected),
            FirstContacts.read(session, period))
        .usingConcurrencyOf(1)
        .with(Measures::new);
  }

  /** The measures of one place as a reader sees them. */
  record Shown(
      OpenCases.Shown open,
      ReferralCounts.Shown referrals,
      Contacts.Shown contacts,
      ClosedCases.Shown perClosedCase,
      FirstContacts.Shown firstContact) {}

  Shown shown(Place place, Redaction show) {
    return new Shown(
        open.getOrDefault(place, OpenCases.NONE).shown(show),
        referrals.getOrDefault(place, ReferralCounts.NONE).shown(show),
        contacts.getOrDefault(place, Contacts.NONE).shown(show),
        closed.getOrDefault(place, ClosedCases.NONE).shown(show),
        first.getOrDefault(place, FirstContacts.NONE).shown(show));
  }
}
