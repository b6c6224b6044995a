package org.socialprescribing.bench;

import java.util.regex.Pattern;

/**
 * What a server answered.
 *
 * @param location of what it made, or empty
 */
record Answer(int status, String location, String body) {
  private static final Pattern ID = Pattern.compile(".*ServiceRequest/([^/]+)(/_history/.*)?");

  boolean isCreated() {
    return status == 201;
  }

  /** The id of what it made. */
  String id() {
    var matcher = ID.matcher(location);
    if (!isCreated() || !matcher.matches()) {
      throw new IllegalStateException("Not made: " + this);
    }
    return matcher.group(1);
  }
}
