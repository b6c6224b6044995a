package org.socialprescribing.referral.fhir;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.web.Page;
import org.socialprescribing.referral.views.referrals.ReferralRow;

/** Finds what a sender looks for among its own referrals. */
final class Searches {
  private Searches() {}

  /** A page of them, in the order of their arrival. */
  static Uni<Bundle> find(
      Mutiny.StatelessSession session, Search search, String client, UriInfo address) {
    return rows(session, search, client)
        .map(rows -> Page.of(rows, search.count(), row -> row.position))
        .flatMap(
            page ->
                SenderIdentifiers.of(session, page.items().stream().map(row -> row.id).toList())
                    .map(names -> bundle(page, names, address)));
  }

  private static Uni<List<ReferralRow>> rows(
      Mutiny.StatelessSession session, Search search, String client) {
    var identifier = search.identifier();
    if (identifier == null) {
      return rows(session, search, client, null);
    }
    if (Systems.REFERRAL.equals(identifier.system())) {
      return rows(session, search, client, ours(identifier.value()));
    }
    return SenderIdentifiers.meant(session, client, identifier)
        .flatMap(ids -> rows(session, search, client, ids));
  }

  private static List<UUID> ours(String value) {
    try {
      return List.of(UUID.fromString(value));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static Uni<List<ReferralRow>> rows(
      Mutiny.StatelessSession session, Search search, String client, @Nullable List<UUID> ids) {
    if (ids != null && ids.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    var conditions = new ArrayList<String>();
    var parameters = new HashMap<String, Object>();
    conditions.add("r.client = :client and r.position > :after");
    parameters.put("client", client);
    parameters.put("after", search.after());
    if (ids != null) {
      conditions.add("r.id in :ids");
      parameters.put("ids", ids);
    }
    if (search.id() != null) {
      conditions.add("r.id = :id");
      parameters.put("id", search.id());
    }
    if (search.since() != null) {
      conditions.add("r.changedAt >= :since");
      parameters.put("since", search.since());
    }
    if (search.before() != null) {
      conditions.add("r.changedAt < :before");
      parameters.put("before", search.before());
    }
    var query =
        session.createSelectionQuery(
            "from ReferralRow r where " + String.join(" and ", conditions) + " order by r.position",
            ReferralRow.class);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(search.count() + 1).getResultList();
  }

  private static Bundle bundle(
      Page<ReferralRow> page, Map<UUID, List<BusinessIdentifier>> names, UriInfo address) {
    var bundle = new Bundle();
    bundle.setType(BundleType.SEARCHSET);
    bundle.addLink().setRelation("self").setUrl(address.getRequestUri().toString());
    if (page.nextCursor() != null) {
      var next = address.getRequestUriBuilder().replaceQueryParam("_cursor", page.nextCursor());
      bundle.addLink().setRelation("next").setUrl(next.build().toString());
    }
    for (var row : page.items()) {
      bundle
          .addEntry()
          .setFullUrl(address.getBaseUri() + "fhir/ServiceRequest/" + row.id)
          .setResource(FhirViews.serviceRequest(row, names.getOrDefault(row.id, List.of())))
          .getSearch()
          .setMode(SearchEntryMode.MATCH);
    }
    return bundle;
  }
}
