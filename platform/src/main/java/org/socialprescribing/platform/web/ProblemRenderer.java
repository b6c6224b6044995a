package org.socialprescribing.platform.web;

/** Gives some routes an error body of their own standard. Declare a bean of it. */
public interface ProblemRenderer {

  /** Whether errors of this path are rendered here. */
  boolean handles(String path);

  /** The media type and the text of the body. */
  Rendered render(Problem problem);

  /**
   * An error body.
   *
   * @param mediaType of the text
   */
  record Rendered(String mediaType, String body) {}
}
