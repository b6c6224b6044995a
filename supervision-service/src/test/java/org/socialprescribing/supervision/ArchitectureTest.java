package org.socialprescribing.supervision;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.socialprescribing.supervision",
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule the_domain_knows_nothing_but_itself =
      classes()
          .that()
          .resideInAPackage("..supervision.domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.socialprescribing.platform.decider..",
              "..supervision.domain..");

  @ArchTest
  static final ArchRule views_and_reactions_do_not_reach_into_the_write_side =
      noClasses()
          .that()
          .resideInAnyPackage("..supervision.views..", "..supervision.reactions..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..supervision.commands..", "..supervision.published..");

  @ArchTest
  static final ArchRule only_what_is_published_meets_the_broker =
      noClasses()
          .that()
          .resideOutsideOfPackages("..supervision.published..", "..supervision.reactions..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.socialprescribing.platform.relay..", "org.socialprescribing.platform.inbox..");

  @ArchTest
  static final ArchRule resources_handlers_and_records_stay_in_their_room =
      classes()
          .that()
          .haveNameMatching(".*(Resource|Handler|Request|Record|Query|Publication)")
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule no_room_depends_on_itself_through_another =
      slices().matching("org.socialprescribing.supervision.(*).(*)..").should().beFreeOfCycles();
}
