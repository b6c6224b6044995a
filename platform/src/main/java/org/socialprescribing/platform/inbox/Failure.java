package org.socialprescribing.platform.inbox;

/**
 * Why an event is parked.
 *
 * @param kind in the clear: the kind of failure, without what it was about
 * @param reason sealed: may quote the event
 * @param attempts how often it was tried
 */
record Failure(String kind, String reason, int attempts) {

  static Failure of(Throwable failure, int attempts) {
    return new Failure(
        failure.getClass().getSimpleName(), String.valueOf(failure.getMessage()), attempts);
  }
}
