package org.socialprescribing.referral.domain.service;

import org.socialprescribing.platform.decider.Coded;

/** How established the service of a network is. */
public enum Maturity implements Coded {
  NEW,
  DEVELOPING,
  MATURE
}
