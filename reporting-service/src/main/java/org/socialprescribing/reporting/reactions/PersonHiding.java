package org.socialprescribing.reporting.reactions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.inbox.IncomingEvent;
import org.socialprescribing.platform.sealing.Pseudonyms;

/** Puts a keyed pseudonym in the place of a person's id, wherever the event carries it. */
@Singleton
final class PersonHiding {
  private static final String PERSON = "personId";
  private static final List<String> FIELDS = List.of(PERSON, "survivorId");
  private final Pseudonyms pseudonyms;

  PersonHiding(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** What may be stored of an event. */
  record Hidden(String subject, @Nullable String person, String data) {}

  Hidden of(IncomingEvent event) {
    var id = event.data().path(PERSON).textValue();
    var person = id == null ? null : pseudonyms.of(id).toString();
    var subject = person != null && event.key().equals(id) ? person : event.key();
    var data = event.data().deepCopy();
    hide(data);
    return new Hidden(subject, person, data.toString());
  }

  private void hide(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (var field : FIELDS) {
        if (object.path(field) instanceof TextNode id) {
          object.put(field, pseudonyms.of(id.textValue()).toString());
        }
      }
    }
    node.forEach(this::hide);
  }
}
