package org.socialprescribing.referral;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A rule that matches nothing fails: ArchUnit's own default. */
@AnalyzeClasses(packages = "org.socialprescribing", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule the_domain_knows_only_itself_and_the_decider =
      classes()
          .that()
          .resideInAPackage("org.socialprescribing.referral.domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.socialprescribing.platform.decider..",
              "org.socialprescribing.referral.domain..");

  @ArchTest
  static final ArchRule the_domain_has_no_clock_and_makes_no_ids =
      noClasses()
          .that()
          .resideInAPackage("org.socialprescribing.referral.domain..")
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.util.UUID.class, "randomUUID");

  @ArchTest
  static final ArchRule no_other_service_is_known =
      noClasses()
          .that()
          .resideInAPackage("org.socialprescribing.referral..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.socialprescribing.caseload..",
              "org.socialprescribing.supervision..",
              "org.socialprescribing.reporting..");

  @ArchTest
  static final ArchRule only_the_fhir_room_knows_fhir =
      noClasses()
          .that()
          .resideInAPackage("org.socialprescribing.referral..")
          .and()
          .resideOutsideOfPackage("org.socialprescribing.referral.fhir..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.hl7..", "ca.uhn..");

  @ArchTest
  static final ArchRule nobody_depends_on_what_is_published_or_on_reactions =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.socialprescribing.referral.published..",
              "org.socialprescribing.referral.reactions..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.socialprescribing.referral.published..",
              "org.socialprescribing.referral.reactions..");

  @ArchTest
  static final ArchRule aggregates_form_no_cycle =
      slices().matching("org.socialprescribing.referral.domain.(*)..").should().beFreeOfCycles();
}
