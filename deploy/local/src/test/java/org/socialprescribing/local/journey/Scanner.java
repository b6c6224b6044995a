package org.socialprescribing.local.journey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for values as they are, whatever their case, and as hexadecimal or Base64. */
final class Scanner {
  private final List<String> values;

  Scanner(List<String> values) {
    this.values = List.copyOf(values);
  }

  /** What was found, and where. */
  List<String> find(List<Place> places) {
    return places.stream().flatMap(this::find).sorted().toList();
  }

  private Stream<String> find(Place place) {
    var lower = place.text().toLowerCase(Locale.ROOT);
    return values.stream()
        .filter(
            value ->
                lower.contains(value.toLowerCase(Locale.ROOT))
                    || lower.contains(HexFormat.of().formatHex(bytes(value)))
                    || base64(value).stream().anyMatch(place.text()::contains))
        .map(value -> value + " in " + place.where());
  }

  /** Without the characters at the ends that what stands before and after has a part in. */
  private static List<String> base64(String value) {
    var forms = new ArrayList<String>();
    for (var before = 0; before < 3; before++) {
      var text = Base64.getEncoder().encodeToString(bytes(" ".repeat(before) + value));
      var first = before == 0 ? 0 : before + 1;
      forms.add(text.substring(first, text.length() - 4));
    }
    return forms;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
