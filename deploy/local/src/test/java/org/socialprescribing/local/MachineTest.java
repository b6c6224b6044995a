package org.socialprescribing.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MachineTest {

  @Test
  void too_little_memory_is_one_sentence() {
    assertThatThrownBy(() -> Machine.requireMemory(3L << 30))
        .isInstanceOf(Trouble.class)
        .hasMessage("Only 3.0 GiB of memory are free and 4 are needed: close something large.");
    assertThatCode(() -> Machine.requireMemory(4L << 30)).doesNotThrowAnyException();
  }
}
