package org.socialprescribing.reporting.views.caseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.reporting.views.disclosure.Redaction;

/** Contacts booked for days in the period, by what came of them. */
record Contacts(long attended, long didNotAttend, long cancelled) {
  static final Contacts NONE = new Contacts(0, 0, 0);

  private static final String ATTENDANCE =
      """
      select
        c.pcn_code, c.practice_code,
        count(*) filter (where t.attendance = 'attended'),
        count(*) filter (where t.attendance = 'did-not-attend'),
        count(*) filter (where t.attendance = 'cancelled')
      from case_contact t
      join support_case c using (case_id)
      where t.on_date > $2::date and t.on_date <= $1::date and c.pcn_code is not null
      group by grouping sets ((c.pcn_code), (c.pcn_code, c.practice_code))
      """;

  static Uni<Map<Place, Contacts>> read(Mutiny.StatelessSession session, Place.Period period) {
    return Place.measure(
        session,
        ATTENDANCE,
        period,
        row -> new Contacts(Place.number(row[2]), Place.number(row[3]), Place.number(row[4])));
  }

  /**
   * As shown to a reader.
   *
   * @param attendedShare attended in per cent of booked
   * @param didNotAttendRate did not attend in per cent of those who could: booked, not cancelled
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Shown(
      @Nullable Long booked,
      @Nullable Long attended,
      @Nullable Long didNotAttend,
      @Nullable Long cancelled,
      @Nullable BigDecimal attendedShare,
      @Nullable BigDecimal didNotAttendRate) {}

  Shown shown(Redaction show) {
    var booked = show.count("contacts.booked", attended + didNotAttend + cancelled);
    var came = show.count("contacts.attended", attended);
    var stayedAway = show.count("contacts.didNotAttend", didNotAttend);
    var due = came == null || stayedAway == null ? null : came + stayedAway;
    return new Shown(
        booked,
        came,
        stayedAway,
        show.count("contacts.cancelled", cancelled),
        Share.of(came, booked, "contacts.attendedShare", show),
        Share.of(stayedAway, due, "contacts.didNotAttendRate", show));
  }
}
