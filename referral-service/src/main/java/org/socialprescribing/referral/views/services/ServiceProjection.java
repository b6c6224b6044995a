package org.socialprescribing.referral.views.services;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.InlineView;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.referral.domain.referral.Need;
import org.socialprescribing.referral.domain.service.ServiceEvent;
import org.socialprescribing.referral.domain.service.ServiceEvent.*;

/** Keeps a row for each service. */
@Singleton
public final class ServiceProjection implements InlineView<ServiceEvent> {

  @Override
  public Uni<Void> apply(
      Mutiny.StatelessSession session, Recorded<? extends ServiceEvent> recorded) {
    var pcn = recorded.event().pcn().value();
    return recorded.version() == 1
        ? session.insert(changed(first(pcn), recorded))
        : session
            .get(ServiceRow.class, pcn)
            .map(row -> changed(row, recorded))
            .flatMap(session::update);
  }

  private static ServiceRow first(String pcn) {
    var row = new ServiceRow();
    row.pcnCode = pcn;
    return row;
  }

  private static ServiceRow changed(ServiceRow row, Recorded<? extends ServiceEvent> recorded) {
    row.version = recorded.version();
    switch (recorded.event()) {
      case ServiceDescribed it -> {
        row.ageFrom = it.eligibility().ageFrom();
        row.ageTo = it.eligibility().ageTo();
        row.groups =
            it.eligibility().groups().stream().map(Need::value).collect(Collectors.joining(","));
        row.criteria = it.eligibility().criteria();
        row.describedOn = it.on();
      }
      case ReferralsPaused it -> {
        row.pausedReason = it.reason().value();
        row.pausedOn = it.on();
      }
      case ReferralsResumed _ -> {
        row.pausedReason = null;
        row.pausedOn = null;
      }
    }
    return row;
  }
}
