package org.socialprescribing.referral.fhir.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.fhir.validation.Body.Located;

/** Goes through a body once and holds each object against its shape. */
final class Walk {
  private static final Shape REFERENCE = Shape.of(org.hl7.fhir.r4.model.Reference.class);

  private final Findings findings;
  private final Values values;
  private final Body body = new Body();

  Walk(Findings findings) {
    this.findings = findings;
    this.values = new Values(findings);
  }

  /** What was met on the way. */
  Body through(ObjectNode root) {
    var type = Json.text(root, "resourceType");
    resource(root, Path.of(Model.isResource(type) ? type : "Resource"), false, null, null);
    return body;
  }

  private void resource(
      ObjectNode node,
      Path path,
      boolean nested,
      @Nullable Located within,
      @Nullable String fullUrl) {
    var type = Json.text(node, "resourceType");
    var model = Model.resource(type);
    if (model.isEmpty()) {
      findings.base("invalid", path, "Say in resourceType which resource of FHIR R4 this is.");
      return;
    }
    var here = nested ? path.child("ofType(" + type + ")") : path;
    var located = new Located(type, node, here, within, fullUrl);
    body.resources.add(located);
    object(node, Shape.of(model.get()), here, located);
  }

  private void object(ObjectNode node, Shape shape, Path path, Located in) {
    if (findings.isFull()) {
      return;
    }
    var given = new HashSet<String>();
    var empty = true;
    for (var property : node.properties()) {
      var name = property.getKey();
      if (shape.resource() && name.equals("resourceType")) {
        continue;
      }
      empty = empty && name.equals("id") && !shape.resource();
      var sibling = name.startsWith("_");
      var element = shape.elements().get(sibling ? name.substring(1) : name);
      if (element == null || (sibling && !(element.type() instanceof Type.Primitive))) {
        unknown(name, path);
      } else {
        if (!given.add(sibling ? "_" + element.name() : element.name())) {
          findings.base(
              "structure", path.child(element.name()), "Give this only once, in one of its types.");
        }
        if (sibling) {
          siblings(property.getValue(), element, path, in);
        } else {
          property(node, property.getValue(), element, path, in);
        }
      }
    }
    if (empty) {
      findings.base("invariant", path, "Give this a value, or leave it away. (ele-1)");
    }
    for (var name : shape.required()) {
      if (!given.contains(name) && !given.contains("_" + name)) {
        findings.base("required", path.child(name), "This is missing: it has to be given.");
      }
    }
    for (var invariant : shape.invariants()) {
      invariant.on(node, path, findings);
    }
  }

  private void unknown(String name, Path path) {
    var speakable = name.length() <= 40 && name.matches("_?[A-Za-z][A-Za-z0-9_]*");
    findings.base(
        "structure",
        speakable ? path.child(name) : path,
        "FHIR R4 has no such element here: leave it away, or send it as an extension.");
  }

  private void property(ObjectNode node, JsonNode value, Element element, Path path, Located in) {
    if (!element.many()) {
      if (value.isArray()) {
        findings.base(
            "structure", path.child(element.step()), "Give this once, and not as a list.");
      } else {
        single(value, element, path.child(element.step()), in, fullUrl(node));
      }
      return;
    }
    if (!value.isArray() || value.isEmpty()) {
      findings.base(
          "structure", path.child(element.step()), "Give this as a list that is not empty.");
      return;
    }
    for (var i = 0; i < value.size(); i++) {
      var here = path.item(element.step(), i);
      if (value.get(i).isNull() && values.standsIn(node.path("_" + element.property()), i)) {
        continue;
      }
      single(value.get(i), element, here, in, null);
    }
  }

  /** Extensions of single values come beside them. */
  private void siblings(JsonNode value, Element element, Path path, Located in) {
    if (element.many() != value.isArray()) {
      findings.base(
          "structure", path.child(element.step()), "Extend this in the form in which it comes.");
      return;
    }
    for (var i = 0; element.many() ? i < value.size() : i < 1; i++) {
      var one = element.many() ? value.get(i) : value;
      var here = element.many() ? path.item(element.step(), i) : path.child(element.step());
      if (one instanceof ObjectNode object) {
        object(object, values.extended(), here, in);
      } else if (!one.isNull() || !element.many()) {
        findings.base("structure", here, "Extend this by an object with extension or id.");
      }
    }
  }

  private void single(
      JsonNode value, Element element, Path path, Located in, @Nullable String fullUrl) {
    if (element.type() instanceof Type.Primitive primitive) {
      values.check(value, primitive, path);
    } else if (!(value instanceof ObjectNode object)) {
      findings.base("structure", path, "Give this as an object in braces.");
    } else {
      switch (element.type()) {
        case Type.Complex complex -> object(object, complex.shape(), path, in);
        case Type.Link link -> {
          body.references.add(new Body.Reference(object, path, in, link.targets()));
          object(object, REFERENCE, path, in);
        }
        case Type.Inline() -> inline(object, element, path, in, fullUrl);
        case Type.Primitive primitive -> values.check(value, primitive, path);
      }
    }
  }

  private void inline(
      ObjectNode node, Element element, Path path, Located in, @Nullable String fullUrl) {
    var contained = element.name().equals("contained");
    resource(node, path, true, contained ? in.container() : null, fullUrl);
  }

  /** Of an entry of a Bundle; nothing else has one. */
  private static @Nullable String fullUrl(ObjectNode node) {
    return node.path("fullUrl").textValue();
  }
}
