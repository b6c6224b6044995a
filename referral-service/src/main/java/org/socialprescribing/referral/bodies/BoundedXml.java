package org.socialprescribing.referral.bodies;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads through XML without building anything of it, and without looking anything up. */
public final class BoundedXml {
  private static final XMLInputFactory FACTORY = factory();

  private BoundedXml() {}

  /** Names of namespaces are attributes here: a parser that knows them takes the square of them. */
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty("jdk.xml.elementAttributeLimit", "64");
    factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(Tally.DEEPEST + 1));
    factory.setProperty("jdk.xml.maxXMLNameLimit", "1000");
    return factory;
  }

  /**
   * Checks a document.
   *
   * @throws RefusedBody when it is not XML, has a document type, or more than a body may hold
   */
  public static void check(String text) {
    try {
      var xml = FACTORY.createXMLStreamReader(new StringReader(text));
      var tally = new Tally();
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> element(xml, tally);
          case XMLStreamConstants.END_ELEMENT -> tally.leave();
          case XMLStreamConstants.DTD ->
              throw RefusedBody.malformed("A document type has no place in FHIR.");
          default -> {}
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      throw RefusedBody.malformed("The body is not well-formed XML, or names too many things.");
    }
  }

  /** The same for what may be text alone. */
  static void checkFragment(String text) {
    check(text.stripLeading().startsWith("<") ? text.strip() : "<div>" + text + "</div>");
  }

  private static void element(XMLStreamReader xml, Tally tally) {
    tally.one();
    tally.enter();
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      Texts.check(xml.getAttributeValue(i));
    }
  }
}
