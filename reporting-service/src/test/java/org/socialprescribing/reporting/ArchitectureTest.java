package org.socialprescribing.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.socialprescribing.reporting",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule the_arithmetic_of_the_indicator_knows_nothing_but_java =
      classes()
          .that()
          .resideInAPackage("..pc01.indicator..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "..pc01.indicator..");

  @ArchTest
  static final ArchRule the_arithmetic_of_capacity_knows_nothing_but_java =
      classes()
          .that()
          .resideInAPackage("..views.capacity..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "..views.capacity..");

  @ArchTest
  static final ArchRule there_are_only_views_and_reactions =
      classes()
          .should()
          .resideInAnyPackage(
              "org.socialprescribing.reporting",
              "org.socialprescribing.reporting.views..",
              "org.socialprescribing.reporting.reactions..");

  @ArchTest
  static final ArchRule views_do_not_know_what_feeds_them =
      noClasses()
          .that()
          .resideInAPackage("..views..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..reactions..");

  @ArchTest
  static final ArchRule persons_are_pseudonymised_in_one_place_only =
      noClasses()
          .that()
          .resideOutsideOfPackage("..reactions..")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("Pseudonyms");
}
