package org.socialprescribing.referral.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.socialprescribing.referral.domain.referral.OfferPolicy;
import org.socialprescribing.referral.domain.service.SafeCaseload;
import org.socialprescribing.referral.domain.standard.BankHolidays;
import org.socialprescribing.referral.domain.standard.ResponseStandard;
import org.socialprescribing.referral.domain.terminology.Terminology;

/** Reads policy from the files that a deployment names, or else from those that are shipped. */
public final class PolicyFiles {
  private static final String CASE_OUTCOMES = "/policy/case-outcomes.json";
  private static final String TERMINOLOGY = "/policy/social-prescribing.json";
  private static final String RESPONSE_STANDARD = "/policy/response-standard.json";
  private static final String BANK_HOLIDAYS = "/policy/bank-holidays.json";
  private static final String PROACTIVE_OFFER = "/policy/proactive-offer.json";
  private static final String SAFE_CASELOAD = "/policy/safe-caseload.json";

  @Produces
  @Singleton
  Terminology terminology(
      ObjectMapper json, @ConfigProperty(name = "referral.policy.terminology") Optional<Path> own) {
    return read(json, own, TERMINOLOGY, Terminology.class);
  }

  @Produces
  @Singleton
  CaseOutcomes caseOutcomes(
      ObjectMapper json,
      @ConfigProperty(name = "referral.policy.case-outcomes") Optional<Path> own) {
    return read(json, own, CASE_OUTCOMES, CaseOutcomes.class);
  }

  @Produces
  @Singleton
  ResponseStandard responseStandard(
      ObjectMapper json,
      @ConfigProperty(name = "referral.policy.response-standard") Optional<Path> own,
      @ConfigProperty(name = "referral.policy.bank-holidays") Optional<Path> ownHolidays) {
    return new ResponseStandard(
        read(json, own, RESPONSE_STANDARD, Standards.class).standards(),
        read(json, ownHolidays, BANK_HOLIDAYS, BankHolidays.class));
  }

  @Produces
  @Singleton
  OfferPolicy offerPolicy(
      ObjectMapper json,
      @ConfigProperty(name = "referral.policy.proactive-offer") Optional<Path> own) {
    return read(json, own, PROACTIVE_OFFER, OfferPolicy.class);
  }

  private record Standards(List<ResponseStandard.Standard> standards) {}

  @Produces
  @Singleton
  SafeCaseload safeCaseload(
      ObjectMapper json,
      @ConfigProperty(name = "referral.policy.safe-caseload") Optional<Path> own) {
    return read(json, own, SAFE_CASELOAD, SafeCaseload.class);
  }

  /** The terminology that is shipped, for code that runs outside the container. */
  public static Terminology shippedTerminology(ObjectMapper json) {
    return read(json, Optional.empty(), TERMINOLOGY, Terminology.class);
  }

  private static <T> T read(ObjectMapper json, Optional<Path> own, String shipped, Class<T> type) {
    try (var file = own.isPresent() ? Files.newInputStream(own.get()) : shipped(shipped)) {
      return json.readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable policy " + shipped, e);
    }
  }

  private static InputStream shipped(String name) {
    return Objects.requireNonNull(PolicyFiles.class.getResourceAsStream(name), name);
  }
}
