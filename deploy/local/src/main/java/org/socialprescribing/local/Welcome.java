package org.socialprescribing.local;

import java.util.Set;
import java.util.stream.Collectors;

/** What a newcomer is told when everything runs. */
final class Welcome {
  private Welcome() {}

  static String text(Stack stack, Set<Service> services) {
    var addresses =
        services.stream()
            .map(service -> "  %-20s %s/docs".formatted(service.title(), stack.url(service)))
            .collect(Collectors.joining("\n"));
    return """

        It runs. Ctrl-C stops it.

        %s
          %-20s %s

        Users (password %s): referrer, link-worker, supervisor, pcn-manager, icb-analyst, operator
        Machine clients: gp-system, demo-driver

        Try, in another terminal:

          TOKEN=$(./dev token icb-analyst)
          curl -H "Authorization: Bearer $TOKEN" '%s/iif/pc-01?year=2026-27&definition=2022-23'
          curl -H "Authorization: Bearer $TOKEN" '%s/caseload'
          curl -H "Authorization: Bearer $(./dev token pcn-manager)" '%s/referrals?pcn=U60057&limit=5'
        """
        .formatted(
            addresses,
            "identity",
            stack.realmUrl(),
            TokenClient.DEMO_PASSWORD,
            stack.url(Service.REPORTING),
            stack.url(Service.REPORTING),
            stack.url(Service.REFERRAL));
  }
}
