package org.socialprescribing.referral.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.socialprescribing.referral.commands.referral.NewReferral;
import org.socialprescribing.referral.domain.organisation.PracticeCode;
import org.socialprescribing.referral.domain.referral.Need;
import org.socialprescribing.referral.domain.referral.Priority;
import org.socialprescribing.referral.domain.referral.Sender;
import org.socialprescribing.referral.domain.referral.Source;

/**
 * What a ServiceRequest asks for, with the resources that came with it, in a message or alone.
 *
 * @param reason what was written, in the clear
 */
record ReferralReader(Source source, Priority priority, List<Need> needs, String reason) {
  private static final Pattern EMERGENCY = Pattern.compile("a[12346]t[0-9]");
  private static final int MOST_NEEDS = 20;

  static ReferralReader of(ServiceRequest request, Resources resources) {
    return new ReferralReader(
        source(request), priority(request), needs(request), reason(request, resources));
  }

  /** The referral of a person by a sender. */
  NewReferral referral(
      PatientReader person, Optional<String> practice, Sender sender, LocalDate today) {
    return new NewReferral(
        person.identity(),
        person.sex(),
        person.ethnicCategory(),
        practice.filter(PracticeCode::isOne).map(PracticeCode::new).orElse(null),
        source,
        priority,
        needs,
        reason,
        sender,
        today,
        null);
  }

  /** The use cases a1 to a4 and a6 are those of NHS 111, 999 and emergency control rooms. */
  private static Source source(ServiceRequest request) {
    var useCase =
        request.getCategory().stream()
            .flatMap(it -> it.getCoding().stream())
            .filter(it -> Systems.same(it.getSystem(), Systems.USE_CASE) && it.getCode() != null)
            .map(Coding::getCode)
            .findFirst();
    if (useCase.isEmpty() || useCase.get().startsWith("a5")) {
      return Source.GP_PRACTICE;
    }
    return EMERGENCY.matcher(useCase.get()).matches() ? Source.EMERGENCY_SERVICE : Source.OTHER_NHS;
  }

  private static Priority priority(ServiceRequest request) {
    var priority = request.getPriority();
    return priority == null || priority == ServiceRequestPriority.ROUTINE
        ? Priority.ROUTINE
        : Priority.URGENT;
  }

  private static List<Need> needs(ServiceRequest request) {
    return request.getReasonCode().stream()
        .flatMap(it -> it.getCoding().stream())
        .filter(ReferralReader::namesNeed)
        .map(Coding::getCode)
        .filter(Need::isOne)
        .distinct()
        .limit(MOST_NEEDS)
        .map(Need::new)
        .toList();
  }

  private static boolean namesNeed(Coding coding) {
    return coding.getCode() != null
        && (Systems.same(coding.getSystem(), Systems.SNOMED)
            || Systems.NEED.equals(coding.getSystem()));
  }

  /** Referrers write into different places; a person reads them all. */
  private static String reason(ServiceRequest request, Resources resources) {
    var notes = request.getNote().stream().map(Annotation::getText);
    var codes = request.getReasonCode().stream().map(CodeableConcept::getText);
    var conditions = resources.all(Condition.class).stream().map(it -> it.getCode().getText());
    var plans =
        resources.all(CarePlan.class).stream()
            .flatMap(it -> it.getActivity().stream())
            .flatMap(it -> it.getOutcomeCodeableConcept().stream())
            .map(CodeableConcept::getText);
    var tasks = resources.all(Task.class).stream().map(Task::getDescription);
    return String.join(
        "\n",
        Stream.of(notes, codes, conditions, plans, tasks)
            .flatMap(it -> it)
            .filter(ReferralReader::says)
            .toList());
  }

  private static boolean says(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
