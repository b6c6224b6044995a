package org.socialprescribing.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  private static final Progress QUIET =
      new Progress(new PrintStream(OutputStream.nullOutputStream()));
  @TempDir Path root;
  private Process process = sleeper();

  @BeforeEach
  void folders() {
    Folders.of(root).create();
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void a_process_of_a_killed_launcher_is_stopped() throws Exception {
    var folders = Folders.of(root);
    Files.writeString(folders.pid("kafka"), Leftovers.identity(process.toHandle()));

    Leftovers.stopAll(folders, QUIET);
    assertThat(process.waitFor()).isNotZero();
  }

  @Test
  void a_stranger_that_got_the_same_process_id_later_is_left_alone() throws Exception {
    var folders = Folders.of(root);
    Files.writeString(folders.pid("kafka"), process.pid() + " 1000");

    Leftovers.stopAll(folders, QUIET);
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void a_data_folder_belongs_to_one_launcher_at_a_time() {
    var folders = Folders.of(root);
    try (var lock = DataLock.take(folders)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> DataLock.take(folders))
          .hasMessage("It is already running from this folder: ./dev down stops it.");
    }
    DataLock.take(folders).close();
  }

  @Test
  void what_a_first_start_left_half_made_is_removed_and_the_rest_kept() throws IOException {
    var half = Files.createDirectories(root.resolve("parts/half/bin"));
    var whole = Files.createDirectories(root.resolve("parts/whole"));
    Files.createFile(whole.resolve("done"));

    HalfDone.removeWithin(root.resolve("parts"), "done");
    assertThat(half.getParent()).doesNotExist();
    assertThat(whole).exists();
  }

  private static Process sleeper() {
    try {
      return new ProcessBuilder("sleep", "60").start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
