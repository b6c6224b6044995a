package org.socialprescribing.referral.views.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.socialprescribing.referral.views.export.Export.Fact;

/** The export in words, for the page. */
public record ExportPage(
    String personId,
    String exportedAt,
    boolean erased,
    List<Line> identity,
    List<Line> demographics,
    List<List<Line>> registrations,
    List<List<Line>> accessNeeds,
    List<Section> histories,
    List<Row> messages,
    List<Row> readings,
    List<Row> actions,
    List<Told> published) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  /** A value with its name. */
  public record Line(String name, String value) {}

  /** Something that was recorded. */
  public record Happening(String at, String what, String by, List<Line> lines) {}

  /** One history. */
  public record Section(String title, List<Happening> happenings) {}

  /** A row of a table. */
  public record Row(String at, String one, String two, String three) {}

  /** Something that left the service. */
  public record Told(String at, String what, List<Line> lines) {}

  static ExportPage of(Export it) {
    var today = it.today();
    return new ExportPage(
        it.personId().toString(),
        MOMENT.format(it.exportedAt()),
        today.has("erasedOn"),
        lines(today.path("person")),
        lines(today.path("demographics")),
        all(today.path("registrations")),
        all(today.path("accessNeeds")),
        histories(it),
        it.messages().stream()
            .map(row -> new Row(at(row.at()), row.from(), row.messageId(), ""))
            .toList(),
        it.readings().stream()
            .map(row -> new Row(at(row.at()), row.by(), row.actingFor(), words(row.purpose())))
            .toList(),
        it.actions().stream()
            .map(
                row ->
                    new Row(
                        at(row.at()),
                        row.by(),
                        words(row.action()),
                        row.detail() == null ? "" : words(row.detail())))
            .toList(),
        it.published().stream()
            .map(row -> new Told(at(row.at()), kind(row.type()), lines(row.data())))
            .toList());
  }

  private static List<Section> histories(Export it) {
    var sections = new ArrayList<Section>();
    sections.add(new Section("Your entry in the register", happenings(it.history())));
    it.alsoKnownAs()
        .forEach(
            entry ->
                sections.add(
                    new Section(
                        "An entry that turned out to be yours (" + entry.personId() + ")",
                        happenings(entry.history()))));
    it.referrals()
        .forEach(
            referral ->
                sections.add(
                    new Section(
                        "Referral " + referral.referralId() + ": " + words(referral.status()),
                        happenings(referral.history()))));
    return sections;
  }

  private static List<Happening> happenings(List<Fact> facts) {
    return facts.stream()
        .map(it -> new Happening(at(it.at()), kind(it.what()), it.by(), lines(it.facts())))
        .toList();
  }

  private static List<List<Line>> all(JsonNode list) {
    var all = new ArrayList<List<Line>>();
    list.forEach(it -> all.add(lines(it)));
    return all;
  }

  /** One line for each value, named by the way to it. */
  private static List<Line> lines(JsonNode node) {
    var lines = new ArrayList<Line>();
    collect("", node, lines);
    return lines;
  }

  private static void collect(String name, JsonNode node, List<Line> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              it ->
                  collect(
                      (name.isEmpty() ? "" : name + ", ") + words(it.getKey()),
                      it.getValue(),
                      into));
    } else if (node.isArray() && node.isEmpty()) {
      into.add(new Line(name, "none"));
    } else if (node.isArray() && node.get(0).isValueNode()) {
      var values = new ArrayList<String>();
      node.forEach(it -> values.add(value(it)));
      into.add(new Line(name, values.stream().collect(Collectors.joining(", "))));
    } else if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        collect(name + " " + (i + 1), node.get(i), into);
      }
    } else if (!node.isMissingNode() && !node.isNull()) {
      into.add(new Line(name, value(node)));
    }
  }

  private static String value(JsonNode node) {
    var text = node.asText();
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return text;
    }
    try {
      return DAY.format(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  /** {@code identity-rectified.v1} and {@code person.registered.v1} without their versions. */
  private static String kind(String type) {
    return words(type.replaceFirst("\\.v[0-9]+$", ""));
  }

  /** {@code nhsNumber} and {@code nhs-number} as they are said. */
  private static String words(String code) {
    var spaced =
        code.replaceAll("([a-z])([A-Z])", "$1 $2")
            .replaceAll("[-.]", " ")
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\bnhs\\b", "NHS")
            .replaceAll("\\bimd\\b", "IMD")
            .replaceAll("\\bpcn\\b", "PCN")
            .replaceAll("\\bid\\b", "ID");
    return spaced.isEmpty()
        ? spaced
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  private static String at(Instant instant) {
    return MOMENT.format(instant);
  }
}
