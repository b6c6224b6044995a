package org.socialprescribing.platform.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stored names of one aggregate's events, and how older shapes become the current one.
 *
 * <p>A stored name is explicit and versioned ({@code order-placed.v2}), never a class name. {@link
 * Builder#build()} refuses a sealed event type without a name, and a version without the upcaster
 * that leads to the next.
 *
 * @param <E> the sealed interface of the events
 */
public final class EventTypes<E> {
  private final Map<String, Class<? extends E>> classes;
  private final Map<Class<?>, String> names;
  private final Map<String, Upcast> upcasts;

  private record Upcast(String to, UnaryOperator<ObjectNode> change) {}

  private EventTypes(Builder<E> builder) {
    this.classes = Map.copyOf(builder.classes);
    this.names = Map.copyOf(builder.names);
    this.upcasts = Map.copyOf(builder.upcasts);
  }

  /** Starts a declaration for a sealed interface of records. */
  public static <E> Builder<E> of(Class<E> root) {
    return new Builder<>(root);
  }

  /** The name under which an event is stored. */
  public String nameOf(E event) {
    var name = names.get(event.getClass());
    if (name == null) {
      throw new IllegalArgumentException("No stored name for " + event.getClass().getName());
    }
    return name;
  }

  /** Every name under which an event may lie in a store: the current ones and the former. */
  public Set<String> storedNames() {
    return Stream.concat(classes.keySet().stream(), upcasts.keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether events are written under this name today. */
  public boolean isCurrent(String name) {
    return classes.containsKey(name);
  }

  /**
   * Reads a stored event in its current shape.
   *
   * @throws IllegalArgumentException when the name or the payload cannot be read
   */
  public E read(ObjectMapper json, String name, String payload) {
    try {
      var current = name;
      ObjectNode node = null;
      for (var up = upcasts.get(current); up != null; up = upcasts.get(current)) {
        node = up.change().apply(node == null ? (ObjectNode) json.readTree(payload) : node);
        current = up.to();
      }
      var type = classes.get(current);
      if (type == null) {
        throw new IllegalArgumentException("Unknown event type " + name);
      }
      return node == null ? json.readValue(payload, type) : json.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Unreadable event of type " + name, e);
    }
  }

  /** The payload under which an event is stored. */
  public String write(ObjectMapper json, E event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Collects names and upcasters. */
  public static final class Builder<E> {
    private final Class<E> root;
    private final Map<String, Class<? extends E>> classes = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, Upcast> upcasts = new HashMap<>();

    private Builder(Class<E> root) {
      this.root = root;
    }

    /** Declares the current version of an event. */
    public Builder<E> type(String name, int version, Class<? extends E> type) {
      classes.put(stored(name, version), type);
      names.put(type, stored(name, version));
      versions.put(name, version);
      return this;
    }

    /** Declares how a payload of {@code from} becomes one of the next version. */
    public Builder<E> upcast(String name, int from, UnaryOperator<ObjectNode> change) {
      upcasts.put(stored(name, from), new Upcast(stored(name, from + 1), change));
      return this;
    }

    /**
     * Closes the declaration.
     *
     * @throws IllegalStateException when an event has no name or a version no way up
     */
    public EventTypes<E> build() {
      requireNames(root);
      versions.forEach(
          (name, version) -> {
            for (int from = 1; from < version; from++) {
              if (!upcasts.containsKey(stored(name, from))) {
                throw new IllegalStateException("No upcaster for " + stored(name, from));
              }
            }
          });
      return new EventTypes<>(this);
    }

    private void requireNames(Class<?> type) {
      if (type.isSealed()) {
        for (var permitted : type.getPermittedSubclasses()) {
          requireNames(permitted);
        }
      } else if (!names.containsKey(type)) {
        throw new IllegalStateException("No stored name for " + type.getName());
      }
    }

    private static String stored(String name, int version) {
      return name + ".v" + version;
    }
  }
}
