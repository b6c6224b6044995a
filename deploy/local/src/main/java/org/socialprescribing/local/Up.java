package org.socialprescribing.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.socialprescribing.local.demo.Demo;

/** {@code ./dev up}: runs the stack until it is interrupted. */
final class Up {
  private static final Logger LOG = Logger.getLogger(Up.class.getName());

  private static final AtomicBoolean STOPPING = new AtomicBoolean();

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
      fail(String.valueOf(trouble.getMessage()));
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "unexpected", e);
      fail("It went wrong: " + e + "; more is in " + folders.log("launcher") + ".");
    }
  }

  private static void run(Folders folders, Set<String> options, Progress progress)
      throws InterruptedException {
    var services =
        options.contains("--servers")
            ? EnumSet.noneOf(Service.class)
            : EnumSet.allOf(Service.class);
    var stack = new Stack(folders, Ports.usual(), progress);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, progress)));
    progress.say("Starting; data and logs are in " + folders.data() + ".");
    stack.start(services);
    if (options.isEmpty()) {
      load(Demo.untilToday(stack, progress, folders.root()), progress);
    }
    progress.say(Welcome.text(stack, services));
    new CountDownLatch(1).await();
  }

  private static void stop(Stack stack, Progress progress) {
    STOPPING.set(true);
    if (stack.isRunning()) {
      progress.step("stopping");
      stack.close();
      progress.step("stopped");
    }
  }

  /** Ends with a sentence, unless it ends because the person wants it to. */
  private static void fail(String sentence) {
    if (!STOPPING.get()) {
      System.err.println(sentence);
      System.exit(1);
    }
  }

  private static void load(Demo demo, Progress progress) {
    if (demo.isLoaded()) {
      progress.step("the demo is there already");
    } else {
      demo.load();
    }
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
