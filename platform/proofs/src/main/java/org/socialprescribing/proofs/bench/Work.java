package org.socialprescribing.proofs.bench;

/** One kind of work, done by all sides. */
interface Work {

  /** Does it and says what was found. */
  void run(Lab lab, Findings findings) throws Exception;
}
