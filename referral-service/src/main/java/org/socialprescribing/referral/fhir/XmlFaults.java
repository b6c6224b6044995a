package org.socialprescribing.referral.fhir;

import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParserErrorHandler.IParseLocation;
import java.util.ArrayList;
import java.util.List;
import org.socialprescribing.referral.fhir.validation.Finding;
import org.socialprescribing.referral.fhir.validation.Finding.Severity;
import org.socialprescribing.referral.fhir.validation.Finding.Source;

/**
 * What the parser of XML cannot put into a resource: elements that are unknown, or there too often.
 * It does not tell where.
 */
final class XmlFaults extends ErrorHandlerAdapter {
  private final String type;
  private final List<Finding> all = new ArrayList<>();

  XmlFaults(String type) {
    this.type = type;
  }

  List<Finding> all() {
    return List.copyOf(all);
  }

  @Override
  public void unknownElement(IParseLocation location, String name) {
    add("structure", "FHIR R4 has no element" + named(name) + " here: leave it away.");
  }

  @Override
  public void unknownAttribute(IParseLocation location, String name) {
    add("structure", "FHIR R4 has no attribute" + named(name) + " here: leave it away.");
  }

  @Override
  public void unexpectedRepeatingElement(IParseLocation location, String name) {
    add("structure", "Give the element" + named(name) + " once, and not again.");
  }

  @Override
  public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
    add("invariant", "Give an extension either a value or extensions. (ext-1)");
  }

  private void add(String code, String advice) {
    all.add(new Finding(Severity.ERROR, Source.BASE, code, type, advice));
  }

  /** Only what looks like a name is said again. */
  private static String named(String name) {
    return name.matches("[A-Za-z]{1,40}") ? " " + name : "";
  }
}
