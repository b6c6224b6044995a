package org.socialprescribing.proofs.history;

import java.util.List;

/** Holds what clients saw against what stands there. Knows nothing of how it was done. */
public final class Checker {
  private Checker() {}

  /** Every rule with what came of it. */
  public static List<Finding> check(List<Action> actions, World world) {
    var evidence = new Evidence(actions, world);
    var findings = new Findings();
    new ActionRules(evidence, findings).check();
    new StreamRules(evidence, findings).check();
    new TopicRules(evidence, findings).check();
    world.consumers().forEach(one -> new ConsumerRules(evidence, one, findings).check());
    return findings.all();
  }
}
