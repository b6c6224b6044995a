package org.socialprescribing.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.socialprescribing.referral.domain.person.AccessNeed;
import org.socialprescribing.referral.domain.person.AccessNeed.Kind;
import org.socialprescribing.referral.domain.person.SnomedCode;

class AccessNeedReaderTest {
  private static final String CATEGORIES = "https://fhir.nhs.uk/England/CodeSystem/RA-FlagCategory";

  @Test
  void an_interpreter_is_needed_for_the_preferred_language() {
    var patient = needingInterpreter(true);
    patient.addCommunication().setLanguage(language("ur", "Urdu"));
    patient.addCommunication().setLanguage(language("pl", "Polish")).setPreferred(true);
    assertThat(read(patient))
        .containsExactly(new AccessNeed(Kind.INTERPRETER, null, null, "pl", "Polish"));
  }

  @Test
  void a_language_that_has_no_usual_tag_is_kept_as_words() {
    var patient = needingInterpreter(true);
    patient.addCommunication().setLanguage(language("q4", "British Sign Language"));
    assertThat(read(patient))
        .containsExactly(
            new AccessNeed(Kind.INTERPRETER, null, null, null, "British Sign Language"));
  }

  @Test
  void who_needs_no_interpreter_has_no_such_need() {
    var patient = needingInterpreter(false);
    patient.addCommunication().setLanguage(language("pl", "Polish"));
    assertThat(read(patient)).isEmpty();
    assertThat(read(new Patient())).isEmpty();
  }

  @Test
  void reasonable_adjustments_are_flags_of_their_categories() {
    var large = flag(FlagStatus.ACTIVE, CATEGORIES, "004", "1108111000000107", "Large print");
    var time = flag(FlagStatus.ACTIVE, CATEGORIES, "008", null, "Longer appointment");
    assertThat(read(new Patient(), large, time))
        .containsExactly(
            new AccessNeed(
                Kind.INFORMATION_FORMAT,
                new SnomedCode("1108111000000107"),
                "Large print",
                null,
                null),
            new AccessNeed(Kind.REASONABLE_ADJUSTMENT, null, null, null, "Longer appointment"));
  }

  @Test
  void a_flag_that_is_over_and_a_flag_of_safeguarding_are_no_access_needs() {
    var over = flag(FlagStatus.INACTIVE, CATEGORIES, "004", "1108111000000107", "Large print");
    var safeguarding =
        flag(
            FlagStatus.ACTIVE,
            "https://fhir.nhs.uk/CodeSystem/flag-categories-bars",
            "SG",
            null,
            "Concern");
    assertThat(read(new Patient(), over, safeguarding)).isEmpty();
  }

  private static List<AccessNeed> read(Patient patient, Flag... flags) {
    return AccessNeedReader.read(patient, List.of(flags)).accessNeeds();
  }

  private static Patient needingInterpreter(boolean needed) {
    var patient = new Patient();
    patient.addExtension(
        "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired",
        new BooleanType(needed));
    return patient;
  }

  private static CodeableConcept language(String code, String display) {
    return new CodeableConcept().addCoding(new Coding(null, code, display));
  }

  private static Flag flag(
      FlagStatus status, String system, String category, @Nullable String snomed, String words) {
    var flag = new Flag();
    flag.setStatus(status);
    flag.addCategory().addCoding(new Coding(system, category, null));
    flag.getCode().setText(words);
    if (snomed != null) {
      flag.getCode().addCoding(new Coding(Systems.SNOMED, snomed, null));
    }
    return flag;
  }
}
