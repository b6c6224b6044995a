package org.socialprescribing.referral.fuzz;

/** Pieces that blind changes would hardly hit upon. */
final class Dictionary {
  static final String TEXT =
      """
      "\\\\u0000"
      "\\\\ud800"
      "1e9999999"
      "-1e-99"
      "null"
      "[[[["
      "{\\"a\\":"
      "\\"extension\\":["
      "\\"contained\\":["
      "\\"reference\\":\\""
      "\\"resourceType\\":\\""
      "\\"valueDecimal\\":"
      "\\"birthDate\\":\\"2026-02-30\\""
      "urn:uuid:"
      "http://"
      "Patient/"
      "#person"
      "\\"div\\":\\"<div>"
      "<!DOCTYPE"
      "<!ENTITY"
      "&amp;"
      "&#0;"
      "<![CDATA["
      "xmlns:a='urn:a'"
      "<extension url='a'>"
      "value=\\"\\""
      "\\xef\\xbb\\xbf"
      "\\xc3\\x28"
      "\\"\\"\\""
      ",,,"
      """;

  private Dictionary() {}
}
