package org.socialprescribing.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks Keycloak for access tokens, for a demo user or for a machine. */
public final class TokenClient {
  /** The password of every demo user. It protects nothing: the realm exists on one machine only. */
  static final String DEMO_PASSWORD = "local-only";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private final String realm;
  private final Folders folders;

  TokenClient(String realm, Folders folders) {
    this.realm = realm;
    this.folders = folders;
  }

  /**
   * An access token.
   *
   * @param who a demo user, which is named like its role; or {@code gp-system} or {@code
   *     demo-driver}, which sign with their own key
   * @throws Trouble when Keycloak does not know them or does not run
   */
  public String token(String who) {
    var machine = who.equals("gp-system") ? "gp-system-demo" : who;
    try {
      return ask(Keycloak.MACHINES.contains(machine) ? machine(machine) : person(who));
    } catch (IOException e) {
      throw new Trouble("Keycloak does not answer at " + realm + ": is ./dev up running?");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("interrupted");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> person(String name) {
    return Map.of(
        "grant_type",
        "password",
        "client_id",
        "web",
        "scope",
        "openid",
        "username",
        name,
        "password",
        DEMO_PASSWORD);
  }

  private Map<String, String> machine(String id) throws GeneralSecurityException {
    return Map.of(
        "grant_type",
        "client_credentials",
        "client_id",
        id,
        "client_assertion_type",
        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion",
        new MachineClient(id, folders.secrets()).assertion(realm));
  }

  private String ask(Map<String, String> form) throws IOException, InterruptedException {
    var body =
        new TreeMap<>(form)
            .entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    var answer = JSON.readTree(response.body());
    if (response.statusCode() != 200) {
      throw new Trouble("Keycloak refuses: " + answer.path("error_description").asText());
    }
    return answer.path("access_token").asText();
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
