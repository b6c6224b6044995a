package org.socialprescribing.proofs.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.UUID;

/** The topic against the log. */
final class TopicRules {
  private final Evidence evidence;
  private final Findings findings;

  TopicRules(Evidence evidence, Findings findings) {
    this.evidence = evidence;
    this.findings = findings;
  }

  void check() {
    var seen = new HashSet<UUID>();
    var versions = new HashMap<String, Long>();
    var partitions = new HashMap<String, Integer>();
    var records =
        evidence.world().topic().stream()
            .sorted(
                Comparator.comparingInt(Published::partition).thenComparingLong(Published::offset))
            .toList();
    for (var record : records) {
      only(record);
      if (seen.add(record.id())) {
        long before = versions.getOrDefault(record.key(), 0L);
        int partition = partitions.getOrDefault(record.key(), record.partition());
        findings.expect(
            Rule.PUBLISHED_ORDER,
            record.version() == before + 1 && record.partition() == partition,
            () -> record + " after version " + before);
        versions.put(record.key(), record.version());
        partitions.put(record.key(), record.partition());
      }
    }
    for (var event : evidence.world().log()) {
      findings.expect(Rule.PUBLISHED, seen.contains(event.id()), event::toString);
    }
  }

  private void only(Published record) {
    var event = evidence.event(record.id());
    findings.expect(
        Rule.PUBLISHED_ONLY,
        event != null
            && event.account().equals(record.key())
            && event.version() == record.version(),
        () -> record + " but stored is " + event);
  }
}
