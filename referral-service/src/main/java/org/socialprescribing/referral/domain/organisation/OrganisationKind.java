package org.socialprescribing.referral.domain.organisation;

import org.socialprescribing.platform.decider.Coded;

/** Kinds of organisation that practices belong to and that merge. */
public enum OrganisationKind implements Coded {
  /** A primary care network. */
  PCN,
  /** An integrated care board. */
  ICB;

  /** Whether the text has the shape of a code of this kind. */
  public boolean isCode(String text) {
    return switch (this) {
      case PCN -> PcnCode.isOne(text);
      case ICB -> text.matches("[0-9A-Z]{2,6}");
    };
  }
}
