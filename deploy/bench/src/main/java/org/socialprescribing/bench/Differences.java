package org.socialprescribing.bench;

import org.socialprescribing.proofs.bench.Findings;

/** What one side does and the other does not, without which the figures would mislead. */
final class Differences {
  private Differences() {}

  static void note(Findings findings) {
    findings.note(
        "The peer is HAPI FHIR JPA server 8.8.0 in Tomcat with Hikari (16 connections, as ours)"
            + " on the same PostgreSQL with fsync on; JVM options are the same. Hibernate Search,"
            + " scheduled jobs, missing-field indexes and inline match URLs are off, index storage"
            + " is optimised, JDBC batches are 30. Validation is its RequestValidatingInterceptor"
            + " with the JPA validation chain and its caches. Tokens (RS256) are verified per"
            + " request on both sides: signature, issuer, expiry, role.");
    findings.note(
        "HAPI stores what we do not: the resource whole and as sent, a version of it for its"
            + " history, and an index of every search parameter of ServiceRequest. We keep what"
            + " the service works with, and answer a ServiceRequest made of that.");
    findings.note(
        "We do what HAPI does not: one transaction finds or enters the person in the register by a"
            + " keyed hash of the NHS number, makes that person a key, seals identity and reason"
            + " with it (AES-256-GCM), places the referral with the network of the practice on that"
            + " day, claims the sender's identifier so that it takes effect once, decides and"
            + " appends events of person and referral, and writes the views; a relay publishes the"
            + " events to Kafka on the same processors while the round goes on.");
  }
}
