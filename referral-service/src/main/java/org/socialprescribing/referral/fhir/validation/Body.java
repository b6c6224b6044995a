package org.socialprescribing.referral.fhir.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resources of a body and the references between them, as they were met. */
final class Body {
  final List<Located> resources = new ArrayList<>();
  final List<Reference> references = new ArrayList<>();

  /**
   * A resource.
   *
   * @param within the resource that contains it, or null
   * @param fullUrl what the entry of its Bundle calls it, or null
   */
  record Located(
      String type, ObjectNode node, Path path, @Nullable Located within, @Nullable String fullUrl) {

    /** The resource whose contained ones are meant by {@code #}. */
    Located container() {
      return within == null ? this : within;
    }

    String id() {
      return Json.text(node, "id");
    }
  }

  /**
   * A Reference.
   *
   * @param from the resource that holds it
   * @param targets names of the resources that it may lead to; empty for any
   */
  record Reference(ObjectNode node, Path path, Located from, Set<String> targets) {
    String literal() {
      return Json.text(node, "reference");
    }
  }
}
