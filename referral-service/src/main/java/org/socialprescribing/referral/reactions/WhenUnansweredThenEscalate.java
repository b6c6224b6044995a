package org.socialprescribing.referral.reactions;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.socialprescribing.platform.eventstore.Aggregate;
import org.socialprescribing.platform.eventstore.Expected;
import org.socialprescribing.platform.eventstore.Metadata;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.eventstore.StaleVersion;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.referral.domain.referral.Referral;
import org.socialprescribing.referral.domain.referral.ReferralCommand;
import org.socialprescribing.referral.domain.referral.ReferralCommand.EscalateReferral;
import org.socialprescribing.referral.domain.referral.ReferralEvent;
import org.socialprescribing.referral.views.queue.Unanswered;
import org.socialprescribing.referral.views.queue.Unanswered.Late;

/**
 * A referral has waited long for an answer: its network is reminded, then its manager told. It is
 * never declined for that. One instance acts at a time, and each level is noted once.
 */
@Singleton
public final class WhenUnansweredThenEscalate {
  private static final Logger LOG = Logger.getLogger(WhenUnansweredThenEscalate.class);
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final long LOCK = 0x5e1a_e5caL;

  /** Few enough for a short transaction: the relay waits for it. */
  private static final int BATCH = 50;

  private final Transactions transactions;
  private final Aggregate<Referral, ReferralCommand, ReferralEvent> referrals;
  private final Unanswered unanswered;
  private final Vertx vertx;
  private final Duration every;
  private final AtomicBoolean busy = new AtomicBoolean();
  private long timer;

  WhenUnansweredThenEscalate(
      Transactions transactions,
      Aggregate<Referral, ReferralCommand, ReferralEvent> referrals,
      Unanswered unanswered,
      Vertx vertx,
      @ConfigProperty(name = "referral.response.check-every", defaultValue = "PT1M")
          Duration every) {
    this.transactions = transactions;
    this.referrals = referrals;
    this.unanswered = unanswered;
    this.vertx = vertx;
    this.every = every;
  }

  void start(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(every.toMillis(), ignored -> tick());
  }

  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  private void tick() {
    if (busy.compareAndSet(false, true)) {
      sweep(Instant.now())
          .onTermination()
          .invoke(() -> busy.set(false))
          .subscribe()
          .with(
              noted -> LOG.debugf("%d referrals have waited long", noted),
              failure -> LOG.warnf("Waiting referrals are looked at again: %s", failure));
    }
  }

  /**
   * Notes what has waited long at a moment.
   *
   * @return how many were noted; none while another instance is at it
   */
  public Uni<Integer> sweep(Instant now) {
    return transactions
        .write(session -> batch(session, now))
        .flatMap(
            noted ->
                noted < BATCH
                    ? Uni.createFrom().item(noted)
                    : sweep(now).map(more -> noted + more));
  }

  private Uni<Integer> batch(Mutiny.StatelessSession session, Instant now) {
    return Sql.select(session, "select pg_try_advisory_xact_lock($1)", LOCK)
        .flatMap(
            rows ->
                Boolean.TRUE.equals(rows.getFirst()[0])
                    ? unanswered
                        .at(session, now, BATCH)
                        .flatMap(late -> escalate(session, late, now))
                    : Uni.createFrom().item(0));
  }

  private Uni<Integer> escalate(Mutiny.StatelessSession session, List<Late> late, Instant now) {
    var done = Uni.createFrom().item(0);
    for (var one : late) {
      done = done.call(() -> escalate(session, one, now));
    }
    return done.replaceWith(late.size());
  }

  /** Whoever was quicker has answered, or hears of it at the next turn. */
  private Uni<?> escalate(Mutiny.StatelessSession session, Late late, Instant now) {
    return referrals
        .handle(
            session,
            late.referral().toString(),
            Expected.version(late.version()),
            new EscalateReferral(late.level(), late.dueAt(), now.atZone(ENGLAND).toLocalDate()),
            Metadata.of("response-standard"))
        .onFailure(StaleVersion.class)
        .recoverWithNull();
  }
}
