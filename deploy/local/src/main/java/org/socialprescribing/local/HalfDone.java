package org.socialprescribing.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Removes what an interrupted first start left half made, which would spoil every later start. */
final class HalfDone {
  private HalfDone() {}

  /** Deletes a folder unless its making was completed, which a file bears witness to. */
  static void remove(Path folder, Path witness) {
    if (Files.exists(folder) && !Files.exists(witness)) {
      remove(folder);
    }
  }

  /** Does so with each folder within a folder. */
  static void removeWithin(Path parent, String witness) {
    if (!Files.exists(parent)) {
      return;
    }
    try (var folders = Files.newDirectoryStream(parent, Files::isDirectory)) {
      folders.forEach(folder -> remove(folder, folder.resolve(witness)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a folder if it is there. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new Trouble("Cannot delete " + folder, e);
    }
  }
}
