package org.socialprescribing.proofs.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Stands in where pgbench is not installed: the same statement, one connection per worker. */
final class JdbcLoop implements Ceiling {
  private final Lab lab;
  private final String database;

  JdbcLoop(Lab lab, String database) {
    this.lab = lab;
    this.database = database;
  }

  @Override
  public Timed pay(Payments payments, long from, int each) throws Exception {
    var busy = new AtomicLong();
    try (var threads = Executors.newFixedThreadPool(payments.workers())) {
      var workers = new ArrayList<Callable<Void>>();
      for (int worker = 0; worker < payments.workers(); worker++) {
        var number = worker;
        workers.add(
            () -> {
              busy.addAndGet(pay(payments, number, from, each));
              return null;
            });
      }
      for (var done : threads.invokeAll(workers)) {
        done.get();
      }
    }
    return new Timed((long) each * payments.workers(), busy.get() / 1e9 / payments.workers());
  }

  private long pay(Payments payments, int worker, long from, int each) throws SQLException {
    try (var connection = lab.postgres().connect(database);
        var insert = connection.prepareStatement(PaymentSql.insert("?", "?"))) {
      var start = System.nanoTime();
      for (long index = from; index < from + each; index++) {
        var payment = payments.at(worker, index);
        insert.setLong(1, payment.account());
        insert.setLong(2, payment.amount());
        insert.executeUpdate();
      }
      return System.nanoTime() - start;
    }
  }

  @Override
  public String toString() {
    return "a JDBC loop with the same statement, because pgbench is not installed";
  }
}
