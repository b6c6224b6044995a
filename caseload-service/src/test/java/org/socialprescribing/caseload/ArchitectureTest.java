package org.socialprescribing.caseload;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.socialprescribing.platform.inbox.Reaction;

@AnalyzeClasses(
    packages = "org.socialprescribing.caseload",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.socialprescribing.caseload.";

  @ArchTest
  static final ArchRule the_domain_knows_only_itself_and_the_decider =
      classes()
          .that()
          .resideInAPackage(ROOT + "domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.socialprescribing.platform.decider..",
              ROOT + "domain..");

  @ArchTest
  static final ArchRule the_safe_caseload_knows_no_cases =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "domain.safecaseload..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "domain.cases..");

  @ArchTest
  static final ArchRule rooms_do_not_lead_in_circles =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule no_other_service_is_known =
      noClasses()
          .that()
          .resideInAPackage("org.socialprescribing.caseload..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.socialprescribing.referral..",
              "org.socialprescribing.supervision..",
              "org.socialprescribing.reporting..");

  @ArchTest
  static final ArchRule what_is_published_is_not_what_is_stored =
      noClasses()
          .that()
          .haveNameMatching(".*\\.CaseloadEvent.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "domain..");

  @ArchTest
  static final ArchRule reactions_say_when_and_then =
      classes()
          .that()
          .implement(Reaction.class)
          .should()
          .resideInAPackage(ROOT + "reactions")
          .andShould()
          .haveNameMatching(".*\\.When\\w+Then\\w+");

  @ArchTest
  static final ArchRule resources_are_nobody_elses =
      classes().that().haveSimpleNameEndingWith("Resource").should().bePackagePrivate();
}
