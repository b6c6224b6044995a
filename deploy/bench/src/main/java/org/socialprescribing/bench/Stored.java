package org.socialprescribing.bench;

import java.sql.SQLException;
import org.socialprescribing.proofs.bench.Comparison;
import org.socialprescribing.proofs.bench.Findings;

/** Whether every referral that was accepted is stored once, under the id that was answered. */
final class Stored {
  private static final String OURS =
      """
      select s.value, r.id::text
      from referral r full join sender_identifier s on s.referral_id = r.id
      order by s.value collate "C"
      """;
  private static final String HAPI =
      """
      select identifier, id from (
        select v.res_text_vc::jsonb -> 'identifier' -> 0 ->> 'value' as identifier, r.fhir_id as id
        from hfj_resource r left join hfj_res_ver v on v.res_id = r.res_id
        where r.res_type = 'ServiceRequest') as stored
      order by identifier collate "C"
      """;

  private Stored() {}

  static void check(Lab lab, Findings findings) throws SQLException {
    var ours = lab.ours().target();
    check(lab, findings, "stored by the referral service", ReferralServer.DATABASE, OURS, ours);
    check(lab, findings, "stored by HAPI", HapiServer.DATABASE, HAPI, lab.hapi().plain());
    findings.note(
        "The referral service stored %,d events for its referrals and practices."
            .formatted(lab.ours().events()));
  }

  private static void check(
      Lab lab, Findings findings, String what, String database, String query, Target target)
      throws SQLException {
    try (var connection = lab.postgres().connect(database)) {
      var outcome =
          Comparison.of(
              connection,
              query,
              row -> new Sent.Accepted(String.valueOf(row.getString(1)), row.getString(2)),
              target.sent().all());
      findings.gate(what, outcome.rows(), outcome.difference());
    }
  }
}
