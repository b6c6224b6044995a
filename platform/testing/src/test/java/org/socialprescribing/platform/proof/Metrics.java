package org.socialprescribing.platform.proof;

import static io.restassured.RestAssured.given;

import org.eclipse.microprofile.config.ConfigProvider;

/** The figures as a monitoring system reads them. */
final class Metrics {
  private Metrics() {}

  /** The sum of all lines of a metric. */
  static double value(String name) {
    return text()
        .lines()
        .filter(line -> line.matches(name + "(\\{.*})? .*"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  static String text() {
    return get("/q/metrics");
  }

  static String get(String path) {
    var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    return given().port(port).get(path).asString();
  }
}
