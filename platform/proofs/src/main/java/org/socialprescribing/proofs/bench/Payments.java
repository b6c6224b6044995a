package org.socialprescribing.proofs.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The commands that every side handles: payments into accounts, an account being one stream.
 *
 * <p>Each worker has accounts of its own and takes them in a fixed order that looks random to the
 * caches, so the outcome is known to the last event whatever the timing.
 *
 * @param accounts a multiple of {@code workers}
 * @param history how many events each account has before the first command
 * @param workers how many work at the same time
 */
public record Payments(int accounts, int history, int workers) {
  /** Coprime with every number of accounts that a worker has here. */
  public static final int STRIDE = 7919;

  /** Amounts repeat after this many commands. */
  public static final int AMOUNTS = 97;

  /** One command. */
  public record Payment(int account, long amount) {}

  /**
   * One event as every side has to store it.
   *
   * @param version from 1
   * @param balance after the payment
   */
  public record Entry(String account, long version, long amount, long balance) {}

  /** The command number {@code index} of a worker. */
  public Payment at(int worker, long index) {
    var account = (int) (index * STRIDE % perWorker()) * workers + worker;
    return new Payment(account, index % AMOUNTS + 1);
  }

  /** How many accounts a worker has. */
  public int perWorker() {
    return accounts / workers;
  }

  /** The name of an account's stream; names sort like numbers. */
  public static String name(int account) {
    return String.format(Locale.ROOT, "account-%06d", account);
  }

  /**
   * Everything that is stored when each worker has done so many commands, by account and version.
   */
  public Iterable<Entry> entries(long commandsPerWorker) {
    var amounts = new ArrayList<List<Long>>();
    for (int account = 0; account < accounts; account++) {
      amounts.add(new ArrayList<>());
      for (long amount = 1; amount <= history; amount++) {
        amounts.get(account).add(amount);
      }
    }
    for (int worker = 0; worker < workers; worker++) {
      for (long index = 0; index < commandsPerWorker; index++) {
        var payment = at(worker, index);
        amounts.get(payment.account()).add(payment.amount());
      }
    }
    return () -> new EntryIterator(amounts);
  }
}
