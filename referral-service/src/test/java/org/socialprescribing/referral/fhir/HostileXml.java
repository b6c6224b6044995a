package org.socialprescribing.referral.fhir;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** XML that nobody honest sends, each by what is wrong with it. */
final class HostileXml {
  private HostileXml() {}

  /**
   * An acceptable body, spoilt in every way.
   *
   * @param trap a URL that nobody should ask
   */
  static Map<String, byte[]> of(String good, String trap) {
    var bodies = new LinkedHashMap<String, String>();
    bodies.put("a billion laughs", entities(10) + with(good, "<x value=\"&e9;\"/>"));
    bodies.put("laughs that nobody calls", entities(10) + good);
    bodies.put(
        "an entity from outside",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + trap + "\">]>" + with(good, "<x>&e;</x>"));
    bodies.put(
        "an entity from a file",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + with(good, "<x>&e;</x>"));
    bodies.put(
        "a parameter entity", "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + trap + "\"> %e;]>" + good);
    bodies.put("a document type from outside", "<!DOCTYPE x SYSTEM \"" + trap + "\">" + good);
    bodies.put("10,000 elements deep", with(good, "<x>".repeat(10_000) + "</x>".repeat(10_000)));
    bodies.put(
        "10,000 extensions deep",
        with(good, "<extension url=\"x\">".repeat(10_000) + "</extension>".repeat(10_000)));
    bodies.put("100,000 entries", with(good, "<entry/>".repeat(100_000)));
    bodies.put("60,000 attributes", with(good, "<x " + many("a%d='' ", 60_000) + "/>"));
    bodies.put(
        "20,000 names of namespaces",
        with(good, "<x " + many("xmlns:a%d='urn:x' ", 20_000) + "/>"));
    bodies.put("a name without end", with(good, "<" + "x".repeat(900_000) + "/>"));
    bodies.put(
        "digits by the hundred thousand",
        with(
            good,
            "<extension url=\"x\"><valueDecimal value=\""
                + "9".repeat(900_000)
                + "\"/></extension>"));
    bodies.put("a character NUL", with(good, "<x value=\"&#0;\"/>"));
    bodies.put("half a pair", with(good, "<x value=\"&#xD800;\"/>"));
    bodies.put("cut short", good.substring(0, good.length() / 2));
    bodies.put("nothing", "");
    bodies.put("JSON", "{\"resourceType\": \"Bundle\"}");
    var all = new LinkedHashMap<String, byte[]>();
    bodies.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
    all.put("UTF-16", good.getBytes(StandardCharsets.UTF_16));
    return all;
  }

  /** Another element at the end of the outermost one. */
  static String with(String good, String element) {
    var end = good.lastIndexOf("</");
    return good.substring(0, end) + element + good.substring(end);
  }

  private static String entities(int levels) {
    return IntStream.range(0, levels)
        .mapToObj(
            it ->
                "<!ENTITY e%d \"%s\">"
                    .formatted(it, it == 0 ? "ha" : ("&e" + (it - 1) + ";").repeat(10)))
        .collect(Collectors.joining("", "<!DOCTYPE x [", "]>"));
  }

  private static String many(String each, int times) {
    return IntStream.range(0, times).mapToObj(each::formatted).collect(Collectors.joining());
  }
}
