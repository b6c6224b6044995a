package org.socialprescribing.platform.projections;

/** Another builder has moved the generation meanwhile; nothing of this transaction may stay. */
final class OutrunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutrunException() {
    super("another builder has moved it meanwhile", null, false, false);
  }
}
