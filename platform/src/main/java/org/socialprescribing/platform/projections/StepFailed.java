package org.socialprescribing.platform.projections;

/** Says which step failed, and where in the log. */
final class StepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StepFailed(Projection projection, int step, long after, long upTo, Throwable cause) {
    super(
        "step %d of %s, version %d, over positions %d to %d: %s"
            .formatted(
                step, projection.name(), projection.version(), after + 1, upTo, cause.getMessage()),
        cause,
        false,
        false);
  }
}
