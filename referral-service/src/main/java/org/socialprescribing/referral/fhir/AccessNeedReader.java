package org.socialprescribing.referral.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.PatientCommunicationComponent;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.commands.person.Described.Circumstances;
import org.socialprescribing.referral.domain.person.AccessNeed;
import org.socialprescribing.referral.domain.person.AccessNeed.Kind;
import org.socialprescribing.referral.domain.person.SnomedCode;

/**
 * What a Patient and its Flags say about access: an interpreter by the extension
 * patient-interpreterRequired with Patient.communication, and reasonable adjustments by active
 * Flags of a category of the Reasonable Adjustment Flag. Other Flags are not read.
 */
final class AccessNeedReader {
  private static final int MOST = 30;

  /** Characters of what was said. */
  private static final int LONGEST = 500;

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private AccessNeedReader() {}

  /** Nothing is refused for the sake of it: what cannot be coded is kept as words. */
  static Circumstances read(Patient patient, List<Flag> flags) {
    var needs = new ArrayList<AccessNeed>();
    interpreter(patient).ifPresent(needs::add);
    flags.stream()
        .filter(it -> it.getStatus() == FlagStatus.ACTIVE)
        .flatMap(it -> kind(it).flatMap(kind -> adjustment(kind, it.getCode())).stream())
        .limit(MOST)
        .forEach(needs::add);
    return new Circumstances(null, List.copyOf(needs));
  }

  private static Optional<AccessNeed> interpreter(Patient patient) {
    var required =
        patient.getExtension().stream()
            .filter(it -> it.getUrl() != null)
            .filter(it -> it.getUrl().toLowerCase(Locale.ROOT).endsWith("interpreterrequired"))
            .anyMatch(
                it ->
                    it.getValue() instanceof BooleanType value
                        && Boolean.TRUE.equals(value.getValue()));
    if (!required) {
      return Optional.empty();
    }
    var language =
        patient.getCommunication().stream()
            .min(
                Comparator.comparing(
                    it -> !Boolean.TRUE.equals(it.getPreferredElement().getValue())))
            .map(PatientCommunicationComponent::getLanguage);
    var coding = language.map(CodeableConcept::getCodingFirstRep);
    var code = coding.map(Coding::getCode).filter(it -> LANGUAGE.matcher(it).matches());
    var words = language.map(AccessNeedReader::words).orElse("");
    return Optional.of(
        new AccessNeed(
            Kind.INTERPRETER,
            null,
            null,
            code.orElse(null),
            words.isEmpty() && code.isEmpty() ? "The language was not said." : said(words)));
  }

  /** Of what kind a Flag's need is; empty when it is no reasonable adjustment. */
  private static Optional<Kind> kind(Flag flag) {
    return flag.getCategory().stream().flatMap(it -> kind(it).stream()).findFirst();
  }

  private static Optional<Kind> kind(CodeableConcept category) {
    for (var coding : category.getCoding()) {
      var system = String.valueOf(coding.getSystem()).toLowerCase(Locale.ROOT);
      if (system.endsWith("/ra-flagcategory")) {
        return Optional.of(kind(coding.getCode()));
      }
      if (system.contains("rarecord-adjustmentcategories")) {
        return Optional.of(Kind.REASONABLE_ADJUSTMENT);
      }
    }
    return words(category).toLowerCase(Locale.ROOT).startsWith("reasonable adjustment")
        ? Optional.of(Kind.REASONABLE_ADJUSTMENT)
        : Optional.empty();
  }

  /** The first four categories of the Reasonable Adjustment Flag are those of the standard. */
  private static Kind kind(@Nullable String category) {
    return switch (String.valueOf(category)) {
      case "001" -> Kind.COMMUNICATION_SUPPORT;
      case "002" -> Kind.COMMUNICATION_PROFESSIONAL;
      case "003" -> Kind.CONTACT_METHOD;
      case "004" -> Kind.INFORMATION_FORMAT;
      default -> Kind.REASONABLE_ADJUSTMENT;
    };
  }

  private static Optional<AccessNeed> adjustment(Kind kind, CodeableConcept code) {
    var snomed =
        code.getCoding().stream()
            .filter(it -> Systems.same(it.getSystem(), Systems.SNOMED) && it.getCode() != null)
            .filter(it -> SnomedCode.isOne(it.getCode()))
            .findFirst();
    var words = words(code);
    if (snomed.isEmpty() && words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        snomed
            .map(it -> new AccessNeed(kind, new SnomedCode(it.getCode()), said(words), null, null))
            .orElseGet(() -> new AccessNeed(kind, null, null, null, said(words))));
  }

  private static String words(CodeableConcept concept) {
    return concept.getText() != null
        ? concept.getText().strip()
        : concept.getCoding().stream()
            .filter(it -> it.getDisplay() != null)
            .map(it -> it.getDisplay().strip())
            .findFirst()
            .orElse("");
  }

  private static @Nullable String said(String words) {
    if (words.isEmpty()) {
      return null;
    }
    if (words.length() <= LONGEST) {
      return words;
    }
    var pair = Character.isHighSurrogate(words.charAt(LONGEST - 1));
    return words.substring(0, pair ? LONGEST - 1 : LONGEST);
  }
}
