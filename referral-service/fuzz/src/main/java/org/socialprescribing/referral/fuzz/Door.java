package org.socialprescribing.referral.fuzz;

import java.util.List;

/** The pure part of one way in, from the bytes to the command. */
public interface Door {

  /**
   * Reads a body as the service does. What is declared to the sender as a 4xx is not thrown: what
   * is thrown is a finding.
   */
  void take(byte[] body);

  /** Bodies that are taken, to begin with. */
  List<String> seeds();
}
