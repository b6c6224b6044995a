package org.socialprescribing.referral.delivery;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.referral.delivery.Settling.Attempt;

/** Sends what is due to one subscription, one after the other, while the lease is held. */
final class Lane {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Then others have their turn. */
  private static final int AT_ONCE = 100;

  private final Transactions transactions;
  private final Lanes lanes;
  private final Picking picking;
  private final Settling settling;
  private final Carrier carrier;
  private final UUID subscription;
  private final UUID lease;

  Lane(
      Transactions transactions,
      Lanes lanes,
      Picking picking,
      Settling settling,
      Carrier carrier,
      UUID subscription,
      UUID lease) {
    this.transactions = transactions;
    this.lanes = lanes;
    this.picking = picking;
    this.settling = settling;
    this.carrier = carrier;
    this.subscription = subscription;
    this.lease = lease;
  }

  /** Sends until nothing is due, the endpoint fails, or it was enough for one turn. */
  void run(Meters meters) throws InterruptedException {
    for (var i = 0; i < AT_ONCE; i++) {
      var next = await(transactions.write(session -> whileHeld(session, this::pick)));
      if (next.isEmpty()) {
        break;
      }
      var attempt = attempt(next.get());
      meters.attempted(attempt.verdict());
      if (!settle(next.get().delivery().id(), attempt)
          || attempt.verdict() == Verdict.UNREACHABLE
          || attempt.verdict() == Verdict.GONE) {
        break;
      }
    }
    await(transactions.write(session -> lanes.release(session, subscription, lease)));
  }

  private Uni<Optional<Next>> pick(Mutiny.StatelessSession session) {
    return picking.next(session, subscription);
  }

  private Attempt attempt(Next next) throws InterruptedException {
    try {
      var body = next.parcel().body().getBytes(StandardCharsets.UTF_8);
      var status = carrier.post(target(next), headers(next, body), body);
      var verdict = Verdict.of(status, next.to().channel());
      return new Attempt(
          verdict, status, verdict == Verdict.DELIVERED ? null : "http-status-" + status);
    } catch (NotCarried e) {
      return new Attempt(Verdict.UNREACHABLE, null, e.code());
    }
  }

  private static URI target(Next next) {
    return URI.create(next.to().endpoint() + next.parcel().path());
  }

  private static Map<String, String> headers(Next next, byte[] body) {
    var id = next.delivery().id().toString();
    var now = Instant.now().getEpochSecond();
    var headers = new LinkedHashMap<>(next.parcel().headers());
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(now));
    headers.put("webhook-signature", Signature.of(id, now, body, next.secrets()));
    return headers;
  }

  /** Unless another worker has taken over meanwhile: then it is that one's to settle. */
  private boolean settle(UUID delivery, Attempt attempt) {
    return await(
            transactions.write(
                session ->
                    whileHeld(
                        session,
                        it ->
                            settling
                                .settle(it, subscription, delivery, attempt)
                                .replaceWith(Optional.of(true)))))
        .isPresent();
  }

  private <T> Uni<Optional<T>> whileHeld(
      Mutiny.StatelessSession session, Function<Mutiny.StatelessSession, Uni<Optional<T>>> work) {
    return lanes
        .renew(session, subscription, lease)
        .flatMap(held -> held ? work.apply(session) : Uni.createFrom().item(Optional.empty()));
  }

  private static <T> T await(Uni<T> work) {
    return work.await().atMost(LIMIT);
  }
}
