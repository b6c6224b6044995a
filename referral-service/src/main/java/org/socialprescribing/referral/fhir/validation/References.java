package org.socialprescribing.referral.fhir.validation;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.socialprescribing.referral.fhir.validation.Body.Located;
import org.socialprescribing.referral.fhir.validation.Body.Reference;

/**
 * Follows the references of a body. One that leads out of it, to a resource of some server, is no
 * fault; only the type that it names is looked at.
 */
final class References {
  private static final Pattern ON_A_SERVER =
      Pattern.compile("(?:https?://.+/)?([A-Za-z]+)/[A-Za-z0-9\\-.]{1,64}(?:/_history/[^/]+)?");

  /** A search by which a transaction may refer. */
  private static final Pattern CONDITIONAL = Pattern.compile("[A-Za-z]+\\?.+");

  private final Findings findings;
  private final Map<String, Located> byUrl = new HashMap<>();
  private final IdentityHashMap<Located, Map<String, Located>> contained = new IdentityHashMap<>();
  private final Set<Located> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Located> resources;
  private final boolean inBundle;

  References(Body body, Findings findings) {
    this.findings = findings;
    this.resources = body.resources;
    this.inBundle = !resources.isEmpty() && resources.getFirst().type().equals("Bundle");
    for (var it : resources) {
      if (it.within() != null) {
        contained.computeIfAbsent(it.within(), key -> new HashMap<>()).put(it.id(), it);
      } else if (it.fullUrl() != null) {
        byUrl.putIfAbsent(it.fullUrl(), it);
        byUrl.putIfAbsent(it.type() + "/" + it.id(), it);
      }
    }
    body.references.forEach(this::check);
    resources.forEach(this::requireUse);
  }

  /** What a reference leads to in this body. */
  Optional<Located> find(Reference it) {
    var literal = it.literal();
    var container = it.from().container();
    if (literal.equals("#")) {
      return Optional.of(container);
    }
    return Optional.ofNullable(
        literal.startsWith("#")
            ? contained.getOrDefault(container, Map.of()).get(literal.substring(1))
            : byUrl.get(literal));
  }

  private void check(Reference it) {
    var literal = it.literal();
    var said = Json.text(it.node(), "type");
    if (!said.isEmpty() && !it.targets().isEmpty() && !it.targets().contains(said)) {
      requireType(it, said);
    }
    if (literal.isEmpty()) {
      return;
    }
    var found = find(it);
    found.ifPresent(
        target -> {
          used.add(target);
          if (it.literal().equals("#")) {
            used.add(it.from());
          }
          requireType(it, target.type());
        });
    if (found.isPresent()) {
      return;
    }
    if (literal.startsWith("#")) {
      findings.base("invariant", it.path(), "Contain the resource that this leads to. (ref-1)");
    } else if (inBundle && (Uris.isUrn(literal) || isFocus(it))) {
      findings.base(
          "invalid",
          it.path(),
          "Give the resource that this leads to in an entry with this fullUrl.");
    } else {
      onServer(it, literal);
    }
  }

  /** What a message is about is in it. */
  private static boolean isFocus(Reference it) {
    return it.from().type().equals("MessageHeader") && it.path().step().equals("focus");
  }

  private void onServer(Reference it, String literal) {
    var matcher = ON_A_SERVER.matcher(literal);
    if (matcher.matches() && Model.isResource(matcher.group(1))) {
      requireType(it, matcher.group(1));
    } else if (inBundle && !literal.contains(":") && !CONDITIONAL.matcher(literal).matches()) {
      findings.base("invalid", it.path(), "Write a relative reference as Type/id.");
    }
  }

  private void requireType(Reference it, String type) {
    if (!it.targets().isEmpty() && !it.targets().contains(type)) {
      findings.base(
          "structure",
          it.path(),
          "Refer to one of these: " + String.join(", ", new TreeSet<>(it.targets())) + ".");
    }
    var said = Json.text(it.node(), "type");
    if (!said.isEmpty() && Model.isResource(said) && !said.equals(type)) {
      findings.base("structure", it.path(), "Let type be that of the resource referred to.");
    }
  }

  private void requireUse(Located it) {
    if (it.within() != null && !used.contains(it)) {
      findings.base(
          "invariant",
          it.within().path(),
          "Refer to each contained resource, or leave it away. (dom-3)");
    }
  }
}
