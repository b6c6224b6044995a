package org.socialprescribing.proofs.bench;

/** The same payments with as little client as can be. */
interface Ceiling {

  /** Every worker does so many of its commands, from number {@code from}. */
  Timed pay(Payments payments, long from, int each) throws Exception;

  /** pgbench when it is installed, otherwise a loop that does the same by JDBC. */
  static Ceiling of(Lab lab, String database) {
    return Pgbench.isInstalled() ? new Pgbench(lab, database) : new JdbcLoop(lab, database);
  }
}
