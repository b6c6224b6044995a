package org.socialprescribing.referral.fhir.validation;

import java.util.Set;

/** What an element holds. */
sealed interface Type {

  /**
   * A single value.
   *
   * @param codes the only ones allowed; empty when R4 binds it to none, or not strictly
   */
  record Primitive(Format format, Set<String> codes) implements Type {}

  /** Elements of their own. */
  record Complex(Class<?> model) implements Type {
    Shape shape() {
      return Shape.of(model);
    }
  }

  /**
   * A Reference.
   *
   * @param targets names of the resources that it may lead to; empty for any
   */
  record Link(Set<String> targets) implements Type {}

  /** A resource within another. */
  record Inline() implements Type {}
}
