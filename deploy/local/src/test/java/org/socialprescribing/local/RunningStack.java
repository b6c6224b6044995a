package org.socialprescribing.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a running {@link Stack} with free ports and a fresh data of its own:
 * {@code @ExtendWith(RunningStack.class)} and a parameter of type {@code Stack}. It is started once
 * for all test classes and stopped after the last.
 */
public final class RunningStack implements ParameterResolver {
  private static final Path ROOT = Path.of("../..");

  /** All but the unpacked programs, which need not be unpacked again. */
  private static final List<String> OF_LAST_RUN =
      List.of("postgres", "kafka", "keycloak/data", "secrets", "env", "logs");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stack.class;
  }

  @Override
  public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Started.class, absent -> new Started(), Started.class)
        .stack;
  }

  private static final class Started implements AutoCloseable {
    private final Stack stack;

    Started() {
      var root = ROOT.toAbsolutePath().normalize();
      var folders = new Folders(root, root.resolve("deploy/local/target/stack"));
      var progress = new Progress(System.out);
      Leftovers.stopAll(folders, progress);
      OF_LAST_RUN.forEach(name -> HalfDone.remove(folders.data().resolve(name)));
      stack = new Stack(folders, Ports.free(), progress);
      stack.start(EnumSet.allOf(Service.class));
    }

    @Override
    public void close() {
      stack.close();
    }
  }
}
