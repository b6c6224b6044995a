package org.socialprescribing.proofs.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Comparator;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A temporary folder and everything that runs in it. Closing it stops all and deletes the folder;
 * so does the end of this process, however it comes short of {@code kill -9}.
 */
public final class Workspace implements AutoCloseable {
  private final Path root;
  private final Path folder;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Thread hook = new Thread(this::stopAll, "stop-all");
  private boolean kept;
  private boolean closed;

  private Workspace(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /**
   * @param root the repository, which has the packaged ledger
   */
  public static Workspace create(Path root, String purpose) {
    try {
      var folder = Files.createTempDirectory("proofs-" + purpose + "-");
      // The clients log every lost connection, and here connections are lost all the time.
      Logger.getLogger("").setLevel(Level.OFF);
      var workspace = new Workspace(root.toAbsolutePath().normalize(), folder);
      Runtime.getRuntime().addShutdownHook(workspace.hook);
      return workspace;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The repository. */
  public Path root() {
    return root;
  }

  /** Where everything of this run lies. */
  public Path folder() {
    return folder;
  }

  /** The file that a server of this name writes to. */
  public Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /** A key of 32 bytes in Base64, the same for the same purpose during this run. */
  public String key(String purpose) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var seed = (folder + purpose).getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(digest.digest(seed));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Leaves the folder for whoever wants to look into it. */
  public synchronized void keep() {
    kept = !closed || kept;
  }

  @Override
  public void close() {
    stopAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException endingAnyway) {
      return;
    }
  }

  /**
   * Makes sure that it is stopped at the end, later ones first. What is started while everything is
   * being stopped is stopped at once.
   */
  synchronized <T extends AutoCloseable> T own(T server) {
    if (closed) {
      closeQuietly(server);
      throw new IllegalStateException("Stopping");
    }
    running.push(server);
    return server;
  }

  private synchronized void stopAll() {
    closed = true;
    while (!running.isEmpty()) {
      closeQuietly(running.pop());
    }
    if (!kept) {
      delete();
    }
  }

  private static void closeQuietly(AutoCloseable server) {
    try {
      server.close();
    } catch (Exception e) {
      System.err.println("Cannot stop " + server + ": " + e);
    }
  }

  private void delete() {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      System.err.println("Cannot delete " + folder + ": " + e);
    }
  }
}
