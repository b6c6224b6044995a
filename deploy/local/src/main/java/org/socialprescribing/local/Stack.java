package org.socialprescribing.local;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The running system: PostgreSQL, Kafka, Keycloak and the services, started together and stopped in
 * the opposite order.
 */
public final class Stack implements AutoCloseable {
  private final Folders folders;
  private final Ports ports;
  private final Progress progress;
  private final Secrets secrets;
  private final List<Part> running = new CopyOnWriteArrayList<>();

  /** Parts start beside one another (read), but nothing starts while all is stopped (write). */
  private final ReadWriteLock starting = new ReentrantReadWriteLock();

  private boolean closed;

  /**
   * A stack that does not run yet.
   *
   * @param folders the repository with its packaged services, and where data goes
   * @param progress told of each step
   */
  public Stack(Folders folders, Ports ports, Progress progress) {
    this.folders = folders;
    this.ports = ports;
    this.progress = progress;
    this.secrets = new Secrets(folders.secrets());
  }

  /**
   * Starts the servers and these services and returns when all are ready.
   *
   * @throws Trouble when something is in the way; nothing is left running then
   */
  public void start(Set<Service> services) {
    try {
      services.forEach(service -> ServiceProcess.requirePackaged(service, folders));
      folders.create();
      keep(() -> DataLock.take(folders));
      Leftovers.stopAll(folders, progress);
      ports.requireFree();
      startServers();
      startServices(services);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new Trouble("interrupted");
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Whether anything is there to be stopped. */
  public boolean isRunning() {
    return !running.isEmpty();
  }

  /** Where a service answers. */
  public String url(Service service) {
    return "http://localhost:" + ports.of(service).http();
  }

  /** Where a service tells of its health and figures. */
  public String managementUrl(Service service) {
    return "http://localhost:" + ports.of(service).management();
  }

  /** The realm that issues the tokens. */
  public String realmUrl() {
    return Keycloak.realmUrl(ports);
  }

  /** Kafka's bootstrap servers. */
  public String kafka() {
    return "localhost:" + ports.kafka();
  }

  /** Asks for an access token; see {@link TokenClient#token}. */
  public String token(String who) {
    return new TokenClient(realmUrl(), folders).token(who);
  }

  /** The JDBC address of a service's database. */
  public String jdbcUrl(Service service) {
    return "jdbc:postgresql://localhost:" + ports.postgres() + "/" + service.database();
  }

  /** The password of a service's role, which is named like its database. */
  public String databasePassword(Service service) {
    return secrets.password(service.database());
  }

  /** Stops everything: services, Keycloak, Kafka, PostgreSQL. */
  @Override
  public void close() {
    starting.writeLock().lock();
    try {
      closed = true;
      new TreeMap<>(running.stream().collect(Collectors.groupingBy(Part::turn)))
          .values()
          .forEach(Stack::closeTogether);
      running.clear();
    } finally {
      starting.writeLock().unlock();
    }
  }

  private static void closeTogether(List<Part> parts) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      parts.forEach(part -> executor.execute(part::close));
    }
  }

  private void startServers() throws InterruptedException {
    inParallel(List.of(this::startPostgres, this::startKafka, this::startKeycloak));
  }

  private Part startPostgres() {
    var postgres = keep(() -> Postgres.start(folders, ports, secrets));
    progress.step("PostgreSQL %s on %d".formatted(postgres.version(), ports.postgres()));
    return postgres;
  }

  private Part startKafka() throws InterruptedException {
    var kafka = keep(() -> Kafka.start(folders, ports));
    kafka.awaitReady();
    watch(kafka.child());
    progress.step("Kafka on %d".formatted(ports.kafka()));
    return kafka;
  }

  private Part startKeycloak() throws InterruptedException {
    if (!Keycloak.isBuilt(folders)) {
      Keycloak.unpack(folders);
      keep(() -> Keycloak.build(folders)).awaitBuilt(folders);
      progress.step("Keycloak has been installed, which happens once");
    }
    var keycloak = keep(() -> Keycloak.start(folders, ports));
    keycloak.awaitReady(ports);
    watch(keycloak.child());
    progress.step("Keycloak on %d".formatted(ports.keycloak()));
    return keycloak;
  }

  private void startServices(Set<Service> services) throws InterruptedException {
    inParallel(
        services.stream().<Callable<Part>>map(service -> () -> startService(service)).toList());
  }

  private Part startService(Service service) throws InterruptedException {
    var process = keep(() -> ServiceProcess.start(service, folders, ports, secrets));
    process.awaitReady(ports);
    watch(process.child());
    progress.step(service.title() + " on " + ports.of(service).http());
    return process;
  }

  private void watch(Child child) {
    child.whenLost(
        () ->
            progress.step(
                "%s has ended; the reason is in %s"
                    .formatted(child.name(), folders.log(child.name()))));
  }

  /** Starts a part and remembers it, in one step, so that none is forgotten when stopping. */
  private <T extends Part> T keep(Supplier<T> start) {
    starting.readLock().lock();
    try {
      if (closed) {
        throw new Trouble("stopped");
      }
      var part = start.get();
      running.add(part);
      return part;
    } finally {
      starting.readLock().unlock();
    }
  }

  /** Runs all at once; fails with the first that fails and interrupts the others then. */
  private static void inParallel(List<Callable<Part>> tasks) throws InterruptedException {
    try (var executor = Executors.newCachedThreadPool()) {
      var completion = new ExecutorCompletionService<Part>(executor);
      tasks.forEach(completion::submit);
      try {
        for (var _ : tasks) {
          completion.take().get();
        }
      } catch (ExecutionException e) {
        executor.shutdownNow();
        if (e.getCause() instanceof Trouble trouble) {
          throw trouble;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
