package org.socialprescribing.platform.relay;

import java.util.Optional;
import org.socialprescribing.platform.eventstore.EventTypes;
import org.socialprescribing.platform.eventstore.Recorded;

/** How the private events of one kind of stream become public ones. Declare a bean per kind. */
public interface Publication<E> {

  /** The stream type. */
  String streamType();

  /** How its events are stored. */
  EventTypes<E> types();

  /** The public event, or empty when the fact is nobody else's business. */
  Optional<PublishedEvent> translate(Recorded<E> event);
}
