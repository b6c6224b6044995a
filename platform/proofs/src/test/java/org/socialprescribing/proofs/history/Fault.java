package org.socialprescribing.proofs.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** One thing that can be wrong, and the rule that has to say so. */
enum Fault {
  STRANGE_ANSWER(Rule.ANSWERS_UNDERSTOOD, (a, w) -> replace(a, w, Fault::answeredStrangely)),
  ANSWERED_AND_LOST(Rule.ANSWERED_ONCE, (a, w) -> log(a, w, l -> without(l, 0, 1))),
  ANSWERED_AND_TWICE(Rule.ANSWERED_ONCE, (a, w) -> log(a, w, l -> with(l, again(l.get(2))))),
  WRONG_VERSION_ANSWERED(Rule.ANSWERED_VERSION, (a, w) -> replace(a, w, Fault::otherVersion)),
  REFUSED_AND_STORED(Rule.REFUSED_ABSENT, (a, w) -> log(a, w, l -> with(l, of(a.get(4))))),
  UNKNOWN_AND_TWICE(
      Rule.UNKNOWN_AT_MOST_ONCE,
      (a, w) -> log(a, w, l -> with(with(l, of(a.get(6))), of(a.get(6))))),
  HALF_AN_ACTION(Rule.WHOLE, (a, w) -> log(a, w, l -> without(l, 1))),
  OTHER_AMOUNT(Rule.WHOLE, (a, w) -> log(a, w, l -> set(l, 2, amount(l.get(2), 77)))),
  OF_NOBODY(
      Rule.NOTHING_INVENTED,
      (a, w) -> log(a, w, l -> set(l, 3, new StoredEvent(id(), "b", 1, "nobody", 0, 2)))),
  EXPECTATION_IGNORED(Rule.EXPECTED_VERSION, (a, w) -> replace(a, w, Fault::otherExpectation)),
  TURNED_AROUND(Rule.REAL_TIME, (a, w) -> log(a, w, Fault::swapped)),
  OVERDRAWN(Rule.NEVER_BELOW_ZERO, (a, w) -> log(a, w, l -> set(l, 0, amount(l.getFirst(), -77)))),
  GAP(Rule.VERSIONS, (a, w) -> log(a, w, l -> without(l, 3))),
  VIEW_WRONG(Rule.INLINE_VIEW, (a, w) -> views(a, w, v -> new World.View(v, 1, 4711))),
  VIEW_BEHIND(Rule.INLINE_VIEW, (a, w) -> views(a, w, v -> new World.View(v, 0, 0))),
  NOT_PUBLISHED(Rule.PUBLISHED, (a, w) -> topic(a, w, Fault::withoutFirstEvent)),
  PUBLISHED_TOO_EARLY(Rule.PUBLISHED_ORDER, (a, w) -> topic(a, w, Fault::lastFirst)),
  PUBLISHED_WITHOUT_COMMIT(
      Rule.PUBLISHED_ONLY, (a, w) -> topic(a, w, t -> with(t, new Published(7, 0, "x", id(), 1)))),
  EFFECT_MISSING(Rule.EFFECT_ONCE, (a, w) -> effects(a, w, e -> without(e, 1))),
  EFFECT_TWICE(Rule.EFFECT_ONCE, (a, w) -> effects(a, w, e -> with(e, e.getFirst()))),
  EFFECT_OF_NOTHING(
      Rule.EFFECT_ONCE, (a, w) -> effects(a, w, e -> with(e, new Effect(9, id(), "x", 1)))),
  EFFECTS_TURNED_AROUND(Rule.EFFECT_ORDER, (a, w) -> effects(a, w, Fault::lastFirstEffect)),
  TOTAL_WRONG(Rule.CONSUMER_VIEW, (a, w) -> consumers(a, w, Fault::wrongTotal)),
  PARKED(Rule.NOTHING_PARKED, (a, w) -> consumers(a, w, c -> parked(c)));

  /** What there is to check. */
  record Case(List<Action> actions, World world) {}

  final Rule rule;

  // Functions without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final BiFunction<List<Action>, World, Case> spoil;

  Fault(Rule rule, BiFunction<List<Action>, World, Case> spoil) {
    this.rule = rule;
    this.spoil = spoil;
  }

  Case in(List<Action> actions, World world) {
    return spoil.apply(actions, world);
  }

  private static Case log(List<Action> actions, World w, UnaryOperator<List<StoredEvent>> change) {
    return new Case(actions, new World(change.apply(w.log()), w.topic(), w.views(), w.consumers()));
  }

  private static Case topic(List<Action> actions, World w, UnaryOperator<List<Published>> change) {
    return new Case(actions, new World(w.log(), change.apply(w.topic()), w.views(), w.consumers()));
  }

  private static Case views(
      List<Action> actions, World w, java.util.function.Function<String, World.View> change) {
    var views = set(w.views(), 0, change.apply(w.views().getFirst().account()));
    return new Case(actions, new World(w.log(), w.topic(), views, w.consumers()));
  }

  private static Case consumers(List<Action> actions, World w, UnaryOperator<Consumed> change) {
    var consumers = set(w.consumers(), 0, change.apply(w.consumers().getFirst()));
    return new Case(actions, new World(w.log(), w.topic(), w.views(), consumers));
  }

  private static Case effects(List<Action> actions, World w, UnaryOperator<List<Effect>> change) {
    return consumers(
        actions,
        w,
        c -> new Consumed(c.consumer(), change.apply(c.effects()), c.totals(), c.parked()));
  }

  /** Changes the second action, which was answered and had expected a version. */
  private static Case replace(List<Action> actions, World w, UnaryOperator<Action> change) {
    return new Case(set(actions, 1, change.apply(actions.get(1))), w);
  }

  private static Action answeredStrangely(Action a) {
    return new Action(
        a.id(), a.legs(), a.expected(), true, List.of(new Attempt("r", 0, 1, 422)), a.outcome());
  }

  private static Action otherVersion(Action a) {
    return new Action(a.id(), a.legs(), a.expected(), true, a.attempts(), new Outcome.Ok(4711));
  }

  private static Action otherExpectation(Action a) {
    return new Action(a.id(), a.legs(), 1L, true, a.attempts(), a.outcome());
  }

  /** The events of two actions, one after the other, change places in their stream. */
  private static List<StoredEvent> swapped(List<StoredEvent> log) {
    var first = log.get(3);
    var second = log.get(4);
    return set(set(log, 3, version(first, second)), 4, version(second, first));
  }

  private static StoredEvent version(StoredEvent e, StoredEvent as) {
    return new StoredEvent(e.id(), e.account(), as.version(), e.action(), e.part(), e.amount());
  }

  private static StoredEvent amount(StoredEvent e, long amount) {
    return new StoredEvent(e.id(), e.account(), e.version(), e.action(), e.part(), amount);
  }

  private static StoredEvent again(StoredEvent e) {
    return new StoredEvent(id(), e.account(), 4711, e.action(), e.part(), e.amount());
  }

  private static StoredEvent of(Action a) {
    return new StoredEvent(id(), a.legs().getFirst().account(), 4711, a.id(), 0, 1);
  }

  /** Without any record of the first event of account a. */
  private static List<Published> withoutFirstEvent(List<Published> topic) {
    return topic.stream().filter(p -> !(p.key().equals("a") && p.version() == 1)).toList();
  }

  private static List<Published> lastFirst(List<Published> topic) {
    var third =
        topic.stream()
            .filter(p -> p.key().equals("a") && p.version() == 3)
            .findFirst()
            .orElseThrow();
    return with(topic, new Published(third.partition(), -1, "a", third.id(), 3));
  }

  private static List<Effect> lastFirstEffect(List<Effect> effects) {
    var order = new ArrayList<>(effects);
    Collections.reverse(order);
    return order.stream()
        .map(e -> new Effect(order.indexOf(e), e.event(), e.account(), e.amount()))
        .toList();
  }

  private static Consumed wrongTotal(Consumed c) {
    var total = new Consumed.Total(c.totals().getFirst().account(), 1, 4711);
    return new Consumed(c.consumer(), c.effects(), set(c.totals(), 0, total), c.parked());
  }

  private static Consumed parked(Consumed c) {
    return new Consumed(c.consumer(), c.effects(), c.totals(), 1);
  }

  private static UUID id() {
    return UUID.randomUUID();
  }

  private static <T> List<T> with(List<T> list, T more) {
    var copy = new ArrayList<>(list);
    copy.add(more);
    return copy;
  }

  private static <T> List<T> without(List<T> list, int... places) {
    var copy = new ArrayList<>(list);
    for (int i = places.length - 1; i >= 0; i--) {
      copy.remove(places[i]);
    }
    return copy;
  }

  private static <T> List<T> set(List<T> list, int place, T other) {
    var copy = new ArrayList<>(list);
    copy.set(place, other);
    return copy;
  }
}
