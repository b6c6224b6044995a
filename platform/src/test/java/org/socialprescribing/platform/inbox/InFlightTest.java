package org.socialprescribing.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class InFlightTest {
  private final InFlight inFlight = new InFlight();

  @Test
  void closing_waits_for_what_has_begun() throws Exception {
    var work = new CompletableFuture<Void>();
    inFlight.during(() -> Uni.createFrom().completionStage(work)).subscribe().with(ignored -> {});
    var closed = CompletableFuture.runAsync(() -> close(Duration.ofSeconds(20)));
    Thread.sleep(100);
    assertThat(closed).isNotDone();
    work.complete(null);
    assertThat(closed).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void nothing_begins_any_more() {
    close(Duration.ofSeconds(1));
    var begun = new AtomicBoolean();
    inFlight
        .during(
            () -> {
              begun.set(true);
              return Uni.createFrom().voidItem();
            })
        .subscribe()
        .with(ignored -> {});
    assertThat(begun).isFalse();
  }

  @Test
  void closing_gives_up_in_the_end() {
    inFlight.during(() -> Uni.createFrom().nothing()).subscribe().with(ignored -> {});
    close(Duration.ofMillis(50));
  }

  private void close(Duration limit) {
    try {
      inFlight.close(limit);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
