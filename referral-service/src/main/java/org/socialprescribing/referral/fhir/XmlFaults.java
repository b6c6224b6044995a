package org.socialprescribing.referral.fhir;

import ca.uhn.fhir.parser.IParserErrorHandler.IParseLocation;
import ca.uhn.fhir.parser.ParserErrorHandlerAdapter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.fhir.validation.Finding;
import org.socialprescribing.referral.fhir.validation.Finding.Severity;
import org.socialprescribing.referral.fhir.validation.Finding.Source;

/** What the parser of XML cannot put into a resource. It tells only the element around it. */
final class XmlFaults extends ParserErrorHandlerAdapter {
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
    add(location, "structure", "FHIR R4 has no such element here: leave it away.");
  }

  @Override
  public void unknownAttribute(IParseLocation location, String name) {
    add(location, "structure", "FHIR R4 has no such attribute here: leave it away.");
  }

  @Override
  public void unexpectedRepeatingElement(IParseLocation location, String name) {
    add(location, "structure", "An element is here more often than once: give it once.");
  }

  @Override
  public void invalidValue(IParseLocation location, String value, String error) {
    add(location, "invalid", "Give a value of the right format.");
  }

  @Override
  public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
    add(location, "invariant", "Give an extension either a value or extensions. (ext-1)");
  }

  private void add(@Nullable IParseLocation location, String code, String advice) {
    var around = location == null ? null : location.getParentElementName();
    var where = around == null || around.isEmpty() ? "" : "In " + around + ": ";
    all.add(new Finding(Severity.ERROR, Source.BASE, code, type, where + advice));
  }
}
