import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes one signed notification: {@code java docs/WebhookReceiver.java PORT SECRET}. */
final class WebhookReceiver {
  private static final Pattern TASK = Pattern.compile("\"url\":\\s*\"(Task/[^\"]+)\"");

  private WebhookReceiver() {}

  public static void main(String[] arguments) throws Exception {
    var port = Integer.parseInt(arguments[0]);
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var taken = new CountDownLatch(1);
    var server = HttpServer.create(address, 0);
    server.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var genuine = isGenuine(exchange, body, arguments[1]);
          exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
          exchange.close();
          if (genuine) {
            TASK.matcher(body)
                .results()
                .forEach(it -> System.out.println("changed: " + it.group(1)));
            taken.countDown();
          }
        });
    server.start();
    taken.await();
    server.stop(0);
  }

  /** Signed with our secret, and not long ago. */
  private static boolean isGenuine(HttpExchange exchange, String body, String secret)
      throws IOException {
    var headers = exchange.getRequestHeaders();
    var timestamp = headers.getFirst("webhook-timestamp");
    var age = Instant.now().getEpochSecond() - Long.parseLong(timestamp);
    var signed = headers.getFirst("webhook-id") + "." + timestamp + "." + body;
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      var wanted = bytes("v1," + Base64.getEncoder().encodeToString(digest));
      return Math.abs(age) <= 300
          && Stream.of(headers.getFirst("webhook-signature").split(" "))
              .anyMatch(it -> MessageDigest.isEqual(bytes(it), wanted));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
