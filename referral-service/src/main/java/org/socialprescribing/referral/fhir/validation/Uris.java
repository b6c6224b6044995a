package org.socialprescribing.referral.fhir.validation;

import java.util.regex.Pattern;

/** How R4 writes URIs. */
final class Uris {
  static final String SHAPE = "[^\\s\\p{Cntrl}]+";
  static final String UUID =
      "urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  private static final Pattern A_UUID = Pattern.compile(UUID);
  private static final Pattern AN_OID = Pattern.compile("urn:oid:[0-2](\\.(0|[1-9][0-9]*))+");

  private Uris() {}

  /** Whether what claims to be the name of a UUID or an OID is one. */
  static boolean isWhole(String uri) {
    if (uri.startsWith("urn:uuid:")) {
      return A_UUID.matcher(uri).matches();
    }
    return !uri.startsWith("urn:oid:") || AN_OID.matcher(uri).matches();
  }

  static boolean isAbsolute(String uri) {
    return uri.indexOf(':') > 0;
  }

  /** Whether it names something by itself, rather than in relation to a server. */
  static boolean isUrn(String uri) {
    return uri.startsWith("urn:uuid:") || uri.startsWith("urn:oid:");
  }

  static boolean isCanonical(String uri) {
    return (isAbsolute(uri) || uri.startsWith("#")) && isWhole(uri);
  }

  /** A canonical without the version that it asks for. */
  static String unversioned(String canonical) {
    var bar = canonical.indexOf('|');
    return bar < 0 ? canonical : canonical.substring(0, bar);
  }
}
