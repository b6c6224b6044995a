package org.socialprescribing.platform.web;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  /** See {@link Problem#of(int, String, String)}. */
  public ProblemException(int status, String code, String detail) {
    this(Problem.of(status, code, detail));
  }

  /** Ends with this problem. */
  public ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** For what does not exist, or whose existence is none of the caller's business. */
  public static ProblemException notFound(String what) {
    return new ProblemException(404, "not-found", "There is no such " + what + ".");
  }

  /** What to tell the caller. */
  public Problem problem() {
    return problem;
  }
}
