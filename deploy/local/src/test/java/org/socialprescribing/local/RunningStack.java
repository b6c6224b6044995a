package org.socialprescribing.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a running {@link Stack} with free ports and a fresh data folder of its own:
 * {@code @ExtendWith(RunningStack.class)} and a parameter of type {@code Stack}. It is started once
 * for all test classes and stopped after the last.
 */
public final class RunningStack implements ParameterResolver {
  private static final Path ROOT = Path.of("../..");

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
      var folders = new Folders(root, fresh(root.resolve("deploy/local/target/stack")));
      stack = new Stack(folders, Ports.free(), new Progress(System.out));
      stack.start(EnumSet.allOf(Service.class));
    }

    @Override
    public void close() {
      stack.close();
    }

    private static Path fresh(Path parent) {
      try {
        Files.createDirectories(parent);
        return Files.createTempDirectory(parent, "data-");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
