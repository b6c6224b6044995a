package org.socialprescribing.proofs.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What clients saw and what stands there, with the ways to look things up. */
final class Evidence {
  private final List<Action> actions;
  private final World world;
  private final Map<String, Action> actionsById;
  private final Map<String, List<StoredEvent>> byAction;
  private final Map<String, List<StoredEvent>> byAccount;
  private final Map<UUID, StoredEvent> byId;

  Evidence(List<Action> actions, World world) {
    this.actions = actions;
    this.world = world;
    actionsById = actions.stream().collect(toMap(Action::id, Function.identity()));
    byAction =
        world.log().stream()
            .sorted(Comparator.comparingInt(StoredEvent::part))
            .collect(groupingBy(StoredEvent::action));
    byAccount =
        world.log().stream()
            .sorted(Comparator.comparingLong(StoredEvent::version))
            .collect(groupingBy(StoredEvent::account, TreeMap::new, Collectors.toList()));
    byId = world.log().stream().collect(toMap(StoredEvent::id, Function.identity(), (a, _) -> a));
  }

  List<Action> actions() {
    return actions;
  }

  World world() {
    return world;
  }

  @Nullable Action action(String id) {
    return actionsById.get(id);
  }

  /** The events of an action by their parts. */
  List<StoredEvent> of(Action action) {
    return byAction.getOrDefault(action.id(), List.of());
  }

  /** The events of each account by their versions. */
  Map<String, List<StoredEvent>> streams() {
    return byAccount;
  }

  @Nullable StoredEvent event(UUID id) {
    return byId.get(id);
  }

  /** A view as somebody would make it who has never heard of this system. */
  Map<String, Long> balances() {
    return world.log().stream()
        .collect(groupingBy(StoredEvent::account, Collectors.summingLong(StoredEvent::amount)));
  }
}
