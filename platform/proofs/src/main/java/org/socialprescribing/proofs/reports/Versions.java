package org.socialprescribing.proofs.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What was measured. */
public record Versions(String java, String postgres, String kafka, String commit) {

  /** This Java, these servers, and the commit that is checked out. */
  public static Versions read(Path root, String postgres, String kafka) {
    return new Versions(Runtime.version().toString(), postgres, kafka, commit(root));
  }

  private static String commit(Path root) {
    var git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12");
    try {
      var process = git.directory(root.toFile()).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? said.strip() : "unknown";
    } catch (IOException withoutGit) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }
}
