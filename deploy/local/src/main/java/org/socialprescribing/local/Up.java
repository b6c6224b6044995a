package org.socialprescribing.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** {@code ./dev up}: runs the stack until it is interrupted. */
final class Up {
  private static final Logger LOG = Logger.getLogger(Up.class.getName());

  private Up() {}

  /**
   * @param arguments the repository, then {@code --empty} (no demo) or {@code --servers} (neither
   *     demo nor services)
   */
  public static void main(String[] arguments) throws InterruptedException {
    var folders = Folders.of(Path.of(arguments[0]));
    var options = Set.copyOf(List.of(arguments).subList(1, arguments.length));
    var progress = new Progress(System.out);
    try {
      Machine.requireEnough();
      folders.create();
      logToFile(folders);
      run(folders, options, progress);
    } catch (Trouble trouble) {
      System.err.println(trouble.getMessage());
      System.exit(1);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "unexpected", e);
      System.err.println("It went wrong: " + e + "; more is in " + folders.log("launcher") + ".");
      System.exit(1);
    }
  }

  private static void run(Folders folders, Set<String> options, Progress progress)
      throws InterruptedException {
    var services =
        options.contains("--servers")
            ? EnumSet.noneOf(Service.class)
            : EnumSet.allOf(Service.class);
    var stack = new Stack(folders, Ports.usual(), progress);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  progress.step("stopping");
                  stack.close();
                  progress.step("stopped");
                }));
    progress.say("Starting; data and logs are in " + folders.data() + ".");
    stack.start(services);
    progress.say(Welcome.text(stack, services));
    new CountDownLatch(1).await();
  }

  private static void logToFile(Folders folders) {
    LogManager.getLogManager().reset();
    try {
      var handler = new FileHandler(folders.log("launcher").toString());
      handler.setFormatter(new SimpleFormatter());
      Logger.getLogger("").addHandler(handler);
    } catch (IOException e) {
      throw new Trouble("Cannot write the log of the launcher", e);
    }
  }
}
