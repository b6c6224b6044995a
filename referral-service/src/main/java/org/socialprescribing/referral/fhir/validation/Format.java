package org.socialprescribing.referral.fhir.validation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the single values of R4 are written. */
enum Format {
  BOOLEAN("boolean", "true or false, without quotes"),
  INTEGER("integer", "a whole number without quotes"),
  POSITIVEINT("positiveInt", "a whole number from 1, without quotes"),
  UNSIGNEDINT("unsignedInt", "a whole number from 0, without quotes"),
  DECIMAL("decimal", "a number without quotes"),
  STRING("string", "text in quotes that is not empty"),
  MARKDOWN("markdown", "text in quotes that is not empty"),
  CODE("code", "a code without blanks at its ends", "[^\\s]+(\\s[^\\s]+)*"),
  ID("id", "1 to 64 letters, digits, hyphens and dots", "[A-Za-z0-9\\-.]{1,64}"),
  URI("uri", "a URI without blanks", Uris.SHAPE),
  URL("url", "a URL without blanks", Uris.SHAPE),
  CANONICAL("canonical", "an absolute URL without blanks", Uris.SHAPE),
  OID("oid", "an OID such as urn:oid:1.2.3", "urn:oid:[0-2](\\.(0|[1-9][0-9]*))+"),
  UUID("uuid", "a UUID as urn:uuid: with lower-case digits", Uris.UUID),
  DATE("date", "a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD", Dates.DATE),
  DATETIME(
      "dateTime", "a date as YYYY-MM-DD, or with time and zone as " + Dates.AS, Dates.DATETIME),
  INSTANT("instant", "date, time and zone as " + Dates.AS, Dates.INSTANT),
  TIME("time", "a time as hh:mm:ss", Dates.TIME),
  BASE64BINARY("base64Binary", "Base64", "\\s*([0-9a-zA-Z+/=]\\s*)+"),
  XHTML("xhtml", "a div in the XHTML namespace, with no active content");

  private static final Pattern ACTIVE =
      Pattern.compile(
          "<\\s*(script|iframe|object|embed|form|input|style|link|base)\\b|\\son\\w+\\s*=");

  final String type;
  final String asked;
  private final Pattern shape;

  Format(String type, String asked) {
    this(type, asked, "(?s).*\\S.*");
  }

  Format(String type, String asked, String shape) {
    this.type = type;
    this.asked = asked;
    this.shape = Pattern.compile(shape);
  }

  static Format of(String type) {
    return Arrays.stream(values()).filter(it -> it.type.equals(type)).findFirst().orElseThrow();
  }

  /** Whether a text is one. */
  boolean allows(String text) {
    return switch (this) {
      case BOOLEAN, INTEGER, POSITIVEINT, UNSIGNEDINT, DECIMAL -> false;
      case STRING, MARKDOWN -> !text.isBlank() && !hasControl(text);
      case CODE, ID, OID, UUID, TIME, BASE64BINARY -> shape.matcher(text).matches();
      case URI, URL -> shape.matcher(text).matches() && Uris.isWhole(text);
      case CANONICAL -> shape.matcher(text).matches() && Uris.isCanonical(text);
      case DATE, DATETIME, INSTANT -> shape.matcher(text).matches() && Dates.exists(text);
      case XHTML ->
          text.startsWith("<div")
              && text.endsWith("</div>")
              && !ACTIVE.matcher(text.toLowerCase(Locale.ROOT)).find();
    };
  }

  /** Whether a number is one. */
  boolean allows(BigDecimal number) {
    return switch (this) {
      case DECIMAL -> true;
      case INTEGER -> isWithin(number, Integer.MIN_VALUE);
      case POSITIVEINT -> isWithin(number, 1);
      case UNSIGNEDINT -> isWithin(number, 0);
      case BOOLEAN,
          STRING,
          MARKDOWN,
          CODE,
          ID,
          URI,
          URL,
          CANONICAL,
          OID,
          UUID,
          DATE,
          DATETIME,
          INSTANT,
          TIME,
          BASE64BINARY,
          XHTML ->
          false;
    };
  }

  private static boolean isWithin(BigDecimal number, int least) {
    return number.scale() <= 0
        && number.compareTo(BigDecimal.valueOf(least)) >= 0
        && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  private static boolean hasControl(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
        return true;
      }
    }
    return false;
  }
}
