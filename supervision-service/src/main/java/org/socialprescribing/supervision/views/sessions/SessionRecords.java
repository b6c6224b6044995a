package org.socialprescribing.supervision.views.sessions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.socialprescribing.platform.sealing.Sealer;

/** Completes rows: opens reflections, for their author only. */
@Singleton
final class SessionRecords {
  private final Sealer sealer;

  SessionRecords(Sealer sealer) {
    this.sealer = sealer;
  }

  Uni<List<SessionRecord>> complete(
      Mutiny.StatelessSession session, List<SessionRow> rows, boolean forTheAuthor) {
    var texts = forTheAuthor ? open(session, rows) : Uni.createFrom().item(Map.<UUID, String>of());
    return texts.map(
        opened ->
            rows.stream().map(row -> SessionRecord.of(row, opened.get(row.sessionId))).toList());
  }

  private Uni<Map<UUID, String>> open(Mutiny.StatelessSession session, List<SessionRow> rows) {
    var written = rows.stream().filter(row -> row.reflection().isPresent()).toList();
    var sealed = written.stream().flatMap(row -> row.reflection().stream()).toList();
    return sealer
        .openAll(session, sealed, String.class)
        .map(
            texts -> {
              var opened = new HashMap<UUID, String>();
              for (int i = 0; i < written.size(); i++) {
                var sessionId = written.get(i).sessionId;
                texts.get(i).ifPresent(text -> opened.put(sessionId, text));
              }
              return opened;
            });
  }
}
