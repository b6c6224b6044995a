package org.socialprescribing.caseload.views.cases;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.web.Cursor;

/** The filters of a list of cases, all optional. */
record CaseQuery(
    @QueryParam("pcn") @Nullable String pcn,
    @QueryParam("stage") @Pattern(regexp = "waiting|allocated|active|on-hold|closed")
        @Nullable String stage,
    @QueryParam("linkWorker") @Nullable String linkWorker,
    @QueryParam("referral") @Nullable String referral,
    @QueryParam("cursor") @Nullable String cursor,
    @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {

  /** The matching cases within a scope after the cursor, one more than the limit. */
  Uni<List<CaseRow>> rows(Mutiny.StatelessSession session, CaseScope scope) {
    var conditions =
        new ArrayList<>(List.of("position > :after", "(pcnCode in :pcns or linkWorkerId = :self)"));
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("after", Cursor.decode(cursor));
    parameters.put("pcns", scope.pcns());
    parameters.put("self", scope.linkWorkerId() == null ? "" : scope.linkWorkerId());
    equal("pcnCode", pcn, conditions, parameters);
    equal("stage", stage, conditions, parameters);
    equal("linkWorkerId", linkWorker, conditions, parameters);
    equal("referralId", referral, conditions, parameters);
    var query =
        session.createSelectionQuery(
            "from CaseRow where " + String.join(" and ", conditions) + " order by position",
            CaseRow.class);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(limit + 1).getResultList();
  }

  private static void equal(
      String field,
      @Nullable String value,
      List<String> conditions,
      Map<String, Object> parameters) {
    if (value != null) {
      conditions.add(field + " = :" + field);
      parameters.put(field, value);
    }
  }
}
