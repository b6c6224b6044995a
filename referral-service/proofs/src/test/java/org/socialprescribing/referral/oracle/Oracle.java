package org.socialprescribing.referral.oracle;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/**
 * HAPI's validator, with the definitions of R4, and with what {@link Facts} says of the profiles.
 * As our own checks do, it lets pass profiles and code systems that it does not know.
 */
final class Oracle {
  private final FhirValidator validator;

  @SuppressWarnings("deprecation") // nothing else lets unknown code systems pass
  Oracle() {
    var context = FhirContext.forR4Cached();
    var facts = new PrePopulatedValidationSupport(context);
    Facts.all().forEach(facts::addResource);
    var unknown = new UnknownCodeSystemWarningValidationSupport(context);
    unknown.setNonExistentCodeSystemSeverity(
        ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity.WARNING);
    var chain =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(context),
            facts,
            new SnapshotGeneratingValidationSupport(context),
            new CommonCodeSystemsTerminologyService(context),
            new InMemoryTerminologyServerValidationSupport(context),
            unknown);
    var module = new FhirInstanceValidator(chain);
    module.setErrorForUnknownProfiles(false);
    module.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    module.setAssumeValidRestReferences(true);
    validator = context.newValidator();
    validator.registerValidatorModule(module);
  }

  /** All that it holds against a body; empty when it accepts it. */
  List<String> errors(ObjectNode body) {
    try {
      return validator.validateWithResult(body.toString()).getMessages().stream()
          .filter(it -> it.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
          .map(it -> it.getLocationString() + " " + it.getMessage())
          .toList();
    } catch (ClassCastException e) {
      // It falls over some nulls, which is a refusal.
      return List.of("It cannot be read.");
    }
  }
}
