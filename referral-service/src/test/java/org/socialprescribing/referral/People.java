package org.socialprescribing.referral;

import static org.socialprescribing.referral.Http.as;
import static org.socialprescribing.referral.Http.council;
import static org.socialprescribing.referral.Http.manager;

import io.restassured.response.Response;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.platform.testing.Tokens;

/** Made-up people and what is said about them over HTTP. */
final class People {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private People() {}

  /** A person as somebody describes them. */
  record Somebody(
      @Nullable String number, String family, String given, String birthDate, String postcode) {

    Somebody withoutNumber() {
      return numbered(null);
    }

    Somebody numbered(@Nullable String other) {
      return new Somebody(other, family, given, birthDate, postcode);
    }

    Somebody named(String other) {
      return new Somebody(number, other, given, birthDate, postcode);
    }

    Somebody called(String other) {
      return new Somebody(number, family, other, birthDate, postcode);
    }

    Somebody born(String other) {
      return new Somebody(number, family, given, other, postcode);
    }

    Somebody at(String other) {
      return new Somebody(number, family, given, birthDate, other);
    }
  }

  /** Whom no other test knows, nor anybody like them. */
  static Somebody somebody() {
    var next = NEXT.incrementAndGet();
    var family = "Sample" + letters(next);
    return new Somebody(
        Http.nextNhsNumber(),
        family,
        "Ada",
        "19%02d-%02d-%02d".formatted(20 + next / 336 % 60, 1 + next / 28 % 12, 1 + next % 28),
        "SY%d %d%s".formatted(1 + next % 9, next / 9 % 10, letters(next).substring(1, 3)));
  }

  private static String letters(int number) {
    var letters = new StringBuilder();
    for (var rest = number; letters.length() < 3; rest /= 26) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  static Response refer(Somebody it, String source) {
    return as(council().claim("sources", List.of(source)))
        .contentType("application/json")
        .body(
            """
            {"person": {%s "familyName": "%s", "givenName": "%s", "birthDate": "%s",
               "postcode": "%s"},
             "practiceCode": "M82002", "source": "%s", "needs": ["housing"],
             "reason": "Would like company.", %s}
            """
                .formatted(
                    it.number() == null ? "" : "\"nhsNumber\": \"" + it.number() + "\",",
                    it.family(),
                    it.given(),
                    it.birthDate(),
                    it.postcode(),
                    source,
                    Http.REFERRER))
        .post("/referrals");
  }

  /** The referral of a GP by message: the same person, spelt as a GP system spells it. */
  static String message(Somebody it) {
    return Http.bars("new-referral.json")
        .replace("9990000018", Objects.requireNonNull(it.number()))
        .replace("\"Example\"", "\"" + it.family().toUpperCase(java.util.Locale.ROOT) + "\"")
        .replaceAll("\"Ada\",\\s*\"May\"", "\"" + it.given() + "\"")
        .replaceAll("\"birthDate\": \"[^\"]*\"", "\"birthDate\": \"" + it.birthDate() + "\"")
        .replaceAll("\"postalCode\": \"[^\"]*\"", "\"postalCode\": \"" + it.postcode() + "\"");
  }

  static String person(Response referral) {
    referral.then().statusCode(201);
    return referral.path("personId");
  }

  static Response died(String person, String when) {
    return post(
        manager("U60057"), "/people/" + person + "/death", "*", "{\"died\":\"" + when + "\"}");
  }

  static Response post(Tokens token, String path, String ifMatch, String body) {
    return as(token)
        .contentType("application/json")
        .header("If-Match", ifMatch)
        .body(body)
        .post(path);
  }
}
