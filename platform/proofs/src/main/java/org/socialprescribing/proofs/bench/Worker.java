package org.socialprescribing.proofs.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The process of a side: does one task after the other as it is asked, and ends with the one that
 * asks. A line in is the name of a task and its request as JSON, a line out its answer.
 */
public final class Worker {
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Task<String>> tasks = new HashMap<>();

  /** What is done with a request. */
  @FunctionalInterface
  public interface Task<Q> {
    /** Does it and returns a record that can be written as JSON. */
    Object run(Q request) throws Exception;
  }

  /** Adds a task. */
  public <Q> Worker on(String name, Class<Q> requests, Task<Q> task) {
    tasks.put(name, line -> task.run(json.readValue(line, requests)));
    return this;
  }

  /** Serves until there are no more requests, then ends the process. */
  public void serve() throws IOException {
    var answers = System.out;
    System.setOut(System.err);
    var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = requests.readLine(); line != null; line = requests.readLine()) {
      answer(answers, line);
    }
    System.exit(0);
  }

  private void answer(PrintStream answers, String line) throws IOException {
    var space = line.indexOf(' ');
    var task = Objects.requireNonNull(tasks.get(line.substring(0, space)), line);
    try {
      answers.println("= " + json.writeValueAsString(task.run(line.substring(space + 1))));
    } catch (Exception e) {
      e.printStackTrace();
      answers.println("! " + e);
    }
  }
}
