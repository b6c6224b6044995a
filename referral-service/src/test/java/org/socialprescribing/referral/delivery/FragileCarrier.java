package org.socialprescribing.referral.delivery;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends for real; its worker dies right after a first sending to an endpoint marked for that. */
@Alternative
@Priority(1)
@Singleton
final class FragileCarrier implements Carrier {
  static final String DIES = "/dies-after-sending";
  private final Set<URI> died = ConcurrentHashMap.newKeySet();
  private final HttpCarrier real;

  FragileCarrier(HttpCarrier real) {
    this.real = real;
  }

  @Override
  public int post(URI to, Map<String, String> headers, byte[] body) throws InterruptedException {
    var status = real.post(to, headers, body);
    if (to.getPath().endsWith(DIES) && died.add(to)) {
      throw new IllegalStateException("The worker died between sending and marking.");
    }
    return status;
  }
}
