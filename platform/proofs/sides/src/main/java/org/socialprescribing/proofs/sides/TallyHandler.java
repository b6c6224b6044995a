package org.socialprescribing.proofs.sides;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.EventHandler;

/** The view as an Axon user writes it with JDBC: a statement or two for each event. */
final class TallyHandler {
  private static final String OPENED =
      """
      insert into tally (grp, opened, contacts, closed, open) values (?, 1, 0, 0, 1)
      on conflict (grp) do update set opened = tally.opened + 1, open = tally.open + 1
      """;
  private static final String CONTACTED =
      """
      update tally set contacts = contacts + 1 where grp = (select grp from item where id = ?)
      """;
  private static final String CLOSED =
      """
      update tally set closed = closed + 1, open = open - 1
      where grp = (select grp from item where id = ?)
      """;

  private final JdbcTransactions transactions;
  private final CountDownLatch awaited;

  TallyHandler(JdbcTransactions transactions, long events) {
    this.transactions = transactions;
    this.awaited = new CountDownLatch(Math.toIntExact(events));
  }

  @EventHandler
  void on(ItemEvent.Opened event) throws SQLException {
    update(
        "insert into item (id, grp) values (?, ?)", UUID.fromString(event.item()), event.group());
    update(OPENED, event.group());
    awaited.countDown();
  }

  @EventHandler
  void on(ItemEvent.Contacted event) throws SQLException {
    update(CONTACTED, UUID.fromString(event.item()));
    awaited.countDown();
  }

  @EventHandler
  void on(ItemEvent.Closed event) throws SQLException {
    update(CLOSED, UUID.fromString(event.item()));
    awaited.countDown();
  }

  void awaitAll() throws InterruptedException {
    awaited.await();
  }

  private void update(String sql, Object... parameters) throws SQLException {
    try (var statement = transactions.connection().prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }
}
