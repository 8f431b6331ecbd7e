package org.chancery.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The way of the data is the way of the imports: a package knows only those before it. */
class IntakeOrderTest {

  private static final String ROOT = "org.chancery.intake";

  static final List<String> ORDER =
      List.of(
          "received",
          "bounds",
          "piece",
          "text",
          "lines",
          "page",
          "pdf",
          "mail",
          "feed",
          "archive",
          "format",
          "language",
          "duplicate",
          "publisher",
          "fetch",
          "watch");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @ParameterizedTest
  @FieldSource("ORDER")
  void aPackageImportsOnlyFromThoseBeforeIt(String name) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packagesAfter(name))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    assertThat(CLASSES)
        .extracting(JavaClass::getPackageName)
        .filteredOn(name -> !name.equals(ROOT))
        .allSatisfy(name -> assertThat(name.split("\\.", -1)[3]).isIn(ORDER));
  }

  @Test
  void theArchitectureNamesThePackagesInTheSameOrder() throws IOException {
    Path architecture = Path.of(System.getProperty("chancery.root", ".."), "ARCHITECTURE.md");
    List<String> named =
        Pattern.compile("^### `intake/(\\w+)`", Pattern.MULTILINE)
            .matcher(Files.readString(architecture))
            .results()
            .map((MatchResult heading) -> heading.group(1))
            .toList();
    assertThat(named).isEqualTo(ORDER);
  }

  @Test
  void nothingHereKnowsOfFindings() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.chancery.reading.finding..", "org.chancery.reading.rule..")
        .check(CLASSES);
  }

  /** The packages that come later, the root, which holds the front door, being the last. */
  private static String[] packagesAfter(String name) {
    List<String> later = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size());
    return Stream.concat(later.stream().map(other -> ROOT + "." + other + ".."), Stream.of(ROOT))
        .toArray(String[]::new);
  }
}
