package org.socialprescribing.referral.delivery;

import java.net.URI;
import java.util.Map;

/** Takes a body to an endpoint. */
@FunctionalInterface
interface Carrier {

  /**
   * Posts it and waits for the answer.
   *
   * @return the HTTP status
   * @throws NotCarried when there was no answer
   */
  int post(URI to, Map<String, String> headers, byte[] body) throws InterruptedException;
}
