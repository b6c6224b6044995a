package org.socialprescribing.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.socialprescribing.platform.decider.Sealed;
import org.socialprescribing.platform.eventstore.Transactions;
import org.socialprescribing.platform.sealing.KeyedIndex;
import org.socialprescribing.platform.sealing.Pseudonyms;
import org.socialprescribing.platform.sealing.Sealer;
import org.socialprescribing.platform.testing.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SealingTest {
  record Identity(String name) {}

  @Inject Transactions transactions;
  @Inject Sealer sealer;
  @Inject KeyedIndex index;
  @Inject Pseudonyms pseudonyms;

  private final String subject = UUID.randomUUID().toString();

  @Test
  void what_is_sealed_can_be_opened_and_shows_nothing() {
    var sealed = seal("Iris Fictitious");
    assertThat(sealed.ciphertext()).isNotEqualTo(seal("Iris Fictitious").ciphertext());
    assertThat(sealed.toString()).doesNotContain(sealed.ciphertext());
    var opened = wait(transactions.read(s -> sealer.open(s, sealed, Identity.class)));
    assertThat(opened).contains(new Identity("Iris Fictitious"));
  }

  @Test
  void erasing_the_subject_makes_every_value_unreadable() {
    var values = List.of(seal("A"), seal("B"));
    wait(transactions.write(s -> sealer.erase(s, subject)));
    var opened = wait(transactions.read(s -> sealer.openAll(s, values, Identity.class)));
    assertThat(opened).allMatch(java.util.Optional::isEmpty);
  }

  @Test
  void one_key_seals_several_values_of_a_subject_old_or_new() {
    var first = wait(transactions.write(s -> sealer.newKey(s, subject))).seal(new Identity("A"));
    var key = wait(transactions.write(s -> sealer.key(s, subject)));
    var values = List.of(first, key.seal(new Identity("B")), key.seal(new Identity("C")));
    var opened = wait(transactions.read(s -> sealer.openAll(s, values, Identity.class)));
    assertThat(opened.stream().map(it -> it.orElseThrow().name())).containsExactly("A", "B", "C");
  }

  @Test
  void of_many_first_values_at_once_all_use_one_key() throws Exception {
    var sealed = AppendTest.inParallel(12, () -> seal("C"));
    var opened = wait(transactions.read(s -> sealer.openAll(s, sealed, Identity.class)));
    assertThat(opened).containsOnly(java.util.Optional.of(new Identity("C")));
  }

  @Test
  void hashes_depend_on_purpose_and_key() {
    assertThat(index.of("a", "9990000018")).isEqualTo(index.of("a", "9990000018")).hasSize(64);
    assertThat(index.of("a", "9990000018")).isNotEqualTo(index.of("b", "9990000018"));
    assertThat(pseudonyms.of("p")).isEqualTo(pseudonyms.of("p")).isNotEqualTo(pseudonyms.of("q"));
  }

  private Sealed seal(String name) {
    return wait(transactions.write(s -> sealer.seal(s, subject, new Identity(name))));
  }

  private static <T> T wait(Uni<T> work) {
    return work.await().atMost(Duration.ofSeconds(20));
  }
}
