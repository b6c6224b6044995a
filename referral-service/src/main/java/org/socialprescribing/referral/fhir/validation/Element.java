package org.socialprescribing.referral.fhir.validation;

/**
 * What R4 says of one property of an object.
 *
 * @param property as it is in JSON, such as {@code valueString}
 * @param name as it is in FHIRPath, such as {@code value}
 * @param step as it is in FHIRPath, such as {@code value.ofType(string)}
 * @param least 0 or 1
 * @param many whether it is a list
 */
record Element(String property, String name, String step, int least, boolean many, Type type) {

  boolean isChoice() {
    return !property.equals(name);
  }
}
