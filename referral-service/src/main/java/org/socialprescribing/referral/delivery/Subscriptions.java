package org.socialprescribing.referral.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Sql;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.platform.web.ProblemException;

/** Keeps the wishes of clients to be told, each with its secret, sealed. */
@Singleton
public final class Subscriptions {
  private static final String COLUMNS =
      """
      id, position, client, channel, endpoint, criteria, reason, status, error, sent, created_at,
      access
      """;

  private final Sealer sealer;
  private final DeliverySettings settings;

  Subscriptions(Sealer sealer, DeliverySettings settings) {
    this.sealer = sealer;
    this.settings = settings;
  }

  /** What a client wishes for. */
  public record Wish(
      String client, Channel channel, URI endpoint, String criteria, String reason) {}

  /**
   * A new subscription or secret.
   *
   * @param secret shown to the request that asked for it, and never again
   */
  public record Opened(Subscription subscription, String secret) {}

  /** For the worker: with the secrets in the clear. */
  record WithAccess(Subscription subscription, Access access) {}

  /** Begins to tell a client. */
  public Uni<Opened> open(Mutiny.StatelessSession session, Wish wish) {
    var id = UUID.randomUUID();
    var access = Access.fresh();
    return sealer
        .seal(session, subject(id), access)
        .flatMap(
            box ->
                Sql.select(
                    session,
                    """
                    insert into subscription
                      (id, client, channel, endpoint, criteria, reason, access)
                    values ($1, $2, $3, $4, $5, $6, $7) returning
                    """
                        + COLUMNS,
                    id,
                    wish.client(),
                    wish.channel().name(),
                    wish.endpoint().toString(),
                    wish.criteria(),
                    wish.reason(),
                    box.ciphertext()))
        .map(rows -> new Opened(subscription(rows.getFirst()), access.secret()));
  }

  /**
   * One subscription.
   *
   * @param client whose it has to be; null for an operator
   * @throws ProblemException 404 when there is none, or it is another client's
   */
  public Uni<Subscription> find(Mutiny.StatelessSession session, UUID id, @Nullable String client) {
    return row(session, id)
        .map(Subscriptions::subscription)
        .invoke(
            it -> {
              if (client != null && !client.equals(it.client())) {
                throw ProblemException.notFound("subscription");
              }
            });
  }

  /** Those of a client, oldest first. */
  public Uni<List<Subscription>> of(Mutiny.StatelessSession session, String client) {
    return Sql.select(
            session,
            "select " + COLUMNS + " from subscription where client = $1 order by position",
            client)
        .map(rows -> rows.stream().map(Subscriptions::subscription).toList());
  }

  /** Ends it, with all that waits in its queue. */
  public Uni<Void> close(Mutiny.StatelessSession session, UUID id) {
    return Sql.update(session, "delete from subscription where id = $1", id)
        .call(() -> sealer.erase(session, subject(id)))
        .replaceWithVoid();
  }

  /** Gives it a new secret; the former signs beside it for a while. */
  public Uni<Opened> rotate(Mutiny.StatelessSession session, UUID id) {
    return opened(session, id)
        .flatMap(
            it -> {
              var next = it.access().rotated(Instant.now(), settings.secretOverlap());
              return sealer
                  .seal(session, subject(id), next)
                  .flatMap(
                      box ->
                          Sql.update(
                              session,
                              "update subscription set access = $2 where id = $1",
                              id,
                              box.ciphertext()))
                  .replaceWith(new Opened(it.subscription(), next.secret()));
            });
  }

  /** What was answered when it was opened, for a request that is repeated. */
  public Uni<Opened> reopened(Mutiny.StatelessSession session, UUID id) {
    return opened(session, id).map(it -> new Opened(it.subscription(), it.access().secret()));
  }

  Uni<WithAccess> opened(Mutiny.StatelessSession session, UUID id) {
    return row(session, id)
        .flatMap(
            row ->
                sealer
                    .open(session, new Sealed(subject(id), String.valueOf(row[11])), Access.class)
                    .map(access -> new WithAccess(subscription(row), access.orElseThrow())));
  }

  private static Uni<Object[]> row(Mutiny.StatelessSession session, UUID id) {
    return Sql.select(session, "select " + COLUMNS + " from subscription where id = $1", id)
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("subscription")));
  }

  private static String subject(UUID id) {
    return "subscription:" + id;
  }

  @SuppressWarnings("NullAway") // the columns are not null but for the error
  private static Subscription subscription(@Nullable Object[] row) {
    return new Subscription(
        (UUID) row[0],
        (Long) row[1],
        (String) row[2],
        Channel.valueOf((String) row[3]),
        URI.create((String) row[4]),
        (String) row[5],
        (String) row[6],
        "ACTIVE".equals(row[7]),
        (String) row[8],
        (Long) row[9],
        ((OffsetDateTime) row[10]).toInstant());
  }
}
