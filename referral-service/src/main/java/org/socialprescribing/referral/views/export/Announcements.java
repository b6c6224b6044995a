package org.socialprescribing.referral.views.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.socialprescribing.platform.eventstore.Recorded;
import org.socialprescribing.platform.relay.Publication;
import org.socialprescribing.referral.views.export.Export.Published;
import org.socialprescribing.referral.views.export.Histories.Stored;

/** What other services were told: the same translation as on the way out. */
@Singleton
final class Announcements {
  private final List<Publication<?>> publications;
  private final ObjectMapper json;

  Announcements(@All List<Publication<?>> publications, ObjectMapper json) {
    this.publications = publications;
    this.json = json;
  }

  List<Published> of(List<Stored> history) {
    return history.stream().flatMap(this::published).toList();
  }

  private Stream<Published> published(Stored event) {
    return publications.stream()
        .filter(it -> it.streamType().equals(event.stream().type()))
        .flatMap(it -> published(it, event));
  }

  private <E> Stream<Published> published(Publication<E> publication, Stored event) {
    var recorded =
        new Recorded<>(
            event.position(),
            event.stream(),
            event.version(),
            event.eventId(),
            publication.types().read(json, event.type(), event.payload().toString()),
            event.metadata(),
            event.at());
    return publication.translate(recorded).stream()
        .map(it -> new Published(event.at(), it.topic(), it.type(), json.valueToTree(it.data())));
  }
}
