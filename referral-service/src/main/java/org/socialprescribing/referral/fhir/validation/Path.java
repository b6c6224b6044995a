package org.socialprescribing.referral.fhir.validation;

import org.jspecify.annotations.Nullable;

/**
 * A place in a body. It is written out only when something is wrong there.
 *
 * @param step the name of an element, or {@code ofType(...)}
 * @param index from 0 in a list, otherwise negative
 */
record Path(@Nullable Path parent, String step, int index) {

  static Path of(String type) {
    return new Path(null, type, -1);
  }

  Path child(String step) {
    return new Path(this, step, -1);
  }

  Path item(String step, int index) {
    return new Path(this, step, index);
  }

  /** In FHIRPath, as in {@code Bundle.entry[2].resource.ofType(Patient).birthDate}. */
  @Override
  public String toString() {
    var written = new StringBuilder();
    write(written);
    return written.toString();
  }

  private void write(StringBuilder to) {
    if (parent != null) {
      parent.write(to);
      to.append('.');
    }
    to.append(step);
    if (index >= 0) {
      to.append('[').append(index).append(']');
    }
  }
}
