package org.socialprescribing.referral.delivery;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** By HTTP, to the address that was checked; redirections are not followed. */
@Singleton
final class HttpCarrier implements Carrier {
  private final HttpClient client;
  private final AddressGuard guard;
  private final long limit;

  HttpCarrier(Vertx vertx, AddressGuard guard, DeliverySettings settings) {
    this.limit = settings.timeout().toMillis();
    this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) limit));
    this.guard = guard;
  }

  @Override
  public int post(URI to, Map<String, String> headers, byte[] body) throws InterruptedException {
    var answer =
        client
            .request(options(to, headers))
            .compose(request -> request.send(Buffer.buffer(body)))
            .compose(response -> response.end().map(response.statusCode()))
            .toCompletionStage()
            .toCompletableFuture();
    try {
      return answer.get(limit, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new NotCarried("timed-out");
    } catch (ExecutionException e) {
      throw new NotCarried("no-answer");
    }
  }

  private RequestOptions options(URI to, Map<String, String> headers) {
    var secure = "https".equalsIgnoreCase(to.getScheme());
    var port = to.getPort() >= 0 ? to.getPort() : secure ? 443 : 80;
    var query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
    return new RequestOptions()
        .setServer(SocketAddress.inetSocketAddress(port, address(to)))
        .setHost(to.getHost())
        .setPort(port)
        .setSsl(secure)
        .setMethod(HttpMethod.POST)
        .setURI(Objects.requireNonNullElse(to.getRawPath(), "/") + query)
        .setHeaders(MultiMap.caseInsensitiveMultiMap().addAll(headers))
        .setIdleTimeout(limit)
        .setTimeout(limit);
  }

  private String address(URI to) {
    try {
      return guard.resolve(to).getHostAddress();
    } catch (ForbiddenEndpoint e) {
      throw new NotCarried("endpoint-not-allowed");
    }
  }
}
