package org.socialprescribing.proofs.bench;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Walks through the payments of all accounts and adds up. */
final class EntryIterator implements Iterator<Payments.Entry> {
  private final List<List<Long>> amounts;
  private int account;
  private int paid;
  private long balance;

  EntryIterator(List<List<Long>> amounts) {
    this.amounts = amounts;
    skipFinished();
  }

  @Override
  public boolean hasNext() {
    return account < amounts.size();
  }

  @Override
  public Payments.Entry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    long amount = amounts.get(account).get(paid++);
    balance += amount;
    var entry = new Payments.Entry(Payments.name(account), paid, amount, balance);
    skipFinished();
    return entry;
  }

  private void skipFinished() {
    while (hasNext() && paid == amounts.get(account).size()) {
      account++;
      paid = 0;
      balance = 0;
    }
  }
}
