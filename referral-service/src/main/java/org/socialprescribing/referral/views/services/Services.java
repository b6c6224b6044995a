package org.socialprescribing.referral.views.services;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.web.ProblemException;
import org.socialprescribing.referral.Today;
import org.socialprescribing.referral.views.services.ServiceView.CapacityPart;
import org.socialprescribing.referral.views.services.ServiceView.EligibilityPart;

/** Puts together what is known about the service of a network. */
@Singleton
public final class Services {
  private final Capacities capacities;
  private final Today today;

  Services(Capacities capacities, Today today) {
    this.capacities = capacities;
    this.today = today;
  }

  /**
   * The service of a network now.
   *
   * @throws ProblemException 404 when no practice of the register belongs to the network
   */
  public Uni<ServiceView> of(Mutiny.StatelessSession session, String pcn) {
    var date = today.date();
    return requireKnown(session, pcn)
        .flatMap(
            name ->
                session
                    .get(ServiceRow.class, pcn)
                    .flatMap(
                        row ->
                            capacities
                                .of(session, pcn, date)
                                .flatMap(
                                    capacity ->
                                        capacities
                                            .wait(session, pcn, date)
                                            .map(
                                                wait ->
                                                    view(
                                                        pcn,
                                                        name.orElse(null),
                                                        row,
                                                        capacity,
                                                        wait)))));
  }

  /**
   * The network that a practice belongs to.
   *
   * @throws ProblemException 404 when the practice is unknown or belongs to none
   */
  public Uni<String> networkOf(Mutiny.StatelessSession session, String practice) {
    return Sql.select(
            session,
            "select pcn_code from practice where code = $1 and pcn_code is not null",
            practice)
        .map(
            rows -> {
              if (rows.isEmpty()) {
                throw ProblemException.notFound("practice in a network");
              }
              return String.valueOf(rows.getFirst()[0]);
            });
  }

  /**
   * The name of a network, if it has one.
   *
   * @throws ProblemException 404 when no practice of the register belongs to it
   */
  public static Uni<Optional<String>> requireKnown(Mutiny.StatelessSession session, String pcn) {
    return Sql.select(
            session, "select max(pcn_name), count(*) from practice where pcn_code = $1", pcn)
        .map(
            rows -> {
              if (((Number) rows.getFirst()[1]).longValue() == 0) {
                throw ProblemException.notFound("PCN");
              }
              return Optional.ofNullable((String) rows.getFirst()[0]);
            });
  }

  private static ServiceView view(
      String pcn,
      @Nullable String name,
      @Nullable ServiceRow row,
      CapacityPart capacity,
      ServiceView.WaitPart wait) {
    return new ServiceView(
        pcn,
        name,
        row == null || row.pausedReason == null,
        row == null ? null : row.pausedReason,
        row == null ? null : row.pausedOn,
        row == null ? null : eligibility(row),
        capacity,
        wait,
        Instant.now(),
        row == null ? 0 : row.version);
  }

  private static @Nullable EligibilityPart eligibility(ServiceRow row) {
    return row.criteria == null || row.describedOn == null
        ? null
        : new EligibilityPart(
            row.ageFrom, row.ageTo, row.groupCodes(), row.criteria, row.describedOn);
  }
}
