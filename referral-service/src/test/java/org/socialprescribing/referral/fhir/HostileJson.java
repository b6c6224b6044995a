package org.socialprescribing.referral.fhir;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON that nobody honest sends, each by what is wrong with it. */
final class HostileJson {
  private HostileJson() {}

  /** An acceptable body, spoilt in every way. */
  static Map<String, byte[]> of(String good) {
    var bodies = new LinkedHashMap<String, byte[]>();
    members().forEach((name, member) -> bodies.put(name, bytes(with(good, member))));
    bodies.put("nothing", new byte[0]);
    bodies.put("cut short", bytes(good.substring(0, good.length() / 2)));
    bodies.put("more after the end", bytes(good + good));
    bodies.put("an array", bytes("[" + good + "]"));
    bodies.put("a number", bytes("42"));
    bodies.put("null", bytes("null"));
    bodies.put("XML", bytes("<Bundle xmlns=\"http://hl7.org/fhir\"/>"));
    bodies.put("UTF-16", good.getBytes(StandardCharsets.UTF_16));
    bodies.put(
        "half a character", with(good, "\"x\": \"\u00e9\"").getBytes(StandardCharsets.ISO_8859_1));
    return bodies;
  }

  /** Another member of the outermost object. */
  static String with(String good, String member) {
    return good.substring(0, good.lastIndexOf('}')) + ", " + member + "}";
  }

  private static Map<String, String> members() {
    var members = new LinkedHashMap<String, String>();
    members.put("a number of a thousand million digits", "\"x\": 1e999999999");
    members.put("a number of ten million digits", "\"x\": 1e9999999");
    members.put("a fraction without end", "\"x\": 1e-999999999");
    members.put("digits by the hundred thousand", "\"x\": " + "9".repeat(900_000));
    members.put(
        "digits as text",
        "\"extension\": [{\"url\": \"x\", \"valueDecimal\": \"" + "9".repeat(900_000) + "\"}]");
    members.put("10,000 arrays deep", "\"x\": " + "[".repeat(10_000) + "]".repeat(10_000));
    members.put(
        "10,000 objects deep", "\"x\": " + "{\"x\":".repeat(10_000) + "1" + "}".repeat(10_000));
    members.put(
        "10,000 extensions deep",
        "\"extension\": "
            + "[{\"url\": \"x\", \"extension\":".repeat(10_000)
            + "[]"
            + "}]".repeat(10_000));
    members.put("100,000 entries", "\"entry\": [" + "{},".repeat(99_999) + "{}]");
    members.put("100,000 of something unknown", "\"x\": [" + "1,".repeat(99_999) + "1]");
    members.put("30,000 names", many("\"%d\": 1", 30_000));
    members.put("the same name twice", "\"x\": 1, \"x\": 2");
    members.put("a character NUL", "\"x\": \"a\\u0000b\"");
    members.put("half a pair", "\"x\": \"\\ud800\"");
    members.put("a bare line break", "\"x\": \"a\nb\"");
    members.put(
        "20,000 names of namespaces",
        "\"text\": {\"status\": \"generated\", \"div\": \"<div "
            + many("xmlns:a%d='urn:x'", 20_000).replace(",", " ")
            + "/>\"}");
    return members;
  }

  private static String many(String each, int times) {
    return IntStream.range(0, times).mapToObj(each::formatted).collect(Collectors.joining(","));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
