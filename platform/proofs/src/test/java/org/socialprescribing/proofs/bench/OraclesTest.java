package org.socialprescribing.proofs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.socialprescribing.proofs.bench.Payments.Entry;

class OraclesTest {
  private static final Payments PAYMENTS = new Payments(16, 2, 8);

  @Test
  void accountsAreNeverSharedByWorkers() {
    for (int worker = 0; worker < 8; worker++) {
      var own = worker;
      assertThat(IntStream.range(0, 100).map(i -> PAYMENTS.at(own, i).account() % 8))
          .containsOnly(own);
    }
  }

  @Test
  void everyAccountOfAWorkerHasItsTurn() {
    assertThat(IntStream.range(0, 2).map(i -> PAYMENTS.at(3, i).account()))
        .containsExactlyInAnyOrder(3, 11);
  }

  @Test
  void balancesAddUp() {
    var first =
        StreamSupport.stream(PAYMENTS.entries(2).spliterator(), false)
            .filter(entry -> entry.account().equals("account-000000"))
            .toList();

    assertThat(first)
        .containsExactly(
            new Entry("account-000000", 1, 1, 1),
            new Entry("account-000000", 2, 2, 3),
            new Entry("account-000000", 3, 1, 4));
  }

  @Test
  void theCeilingWalksThroughTheSameCommands() {
    assertThat(PaymentSql.script(PAYMENTS))
        .contains("\\set account (:k * 7919 % 2) * 8 + :client_id", "\\set amount :k % 97 + 1");
  }

  @Test
  void everyEventOfTheJournalIsCountedOnce() {
    var journal = new Journal(40_000);
    var counted =
        StreamSupport.stream(journal.tallies().spliterator(), false)
            .mapToLong(tally -> tally.opened() + tally.contacts() + tally.closed())
            .sum();

    assertThat(counted).isEqualTo(journal.events());
  }

  @Test
  void someItemsStayOpen() {
    assertThat(new Journal(40_000).tallies())
        .allMatch(tally -> tally.open() == tally.opened() - tally.closed())
        .anyMatch(tally -> tally.open() > 0)
        .anyMatch(tally -> tally.closed() > 0);
  }
}
