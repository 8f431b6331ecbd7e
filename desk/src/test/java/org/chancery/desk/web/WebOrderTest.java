package org.chancery.desk.web;

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

/** Of the desk in a browser, too, a package knows only those before it. */
class WebOrderTest {

  private static final String ROOT = "org.chancery.desk.web";

  static final List<String> ORDER = List.of("http", "ready", "guard", "asset", "page", "change");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @ParameterizedTest
  @FieldSource("ORDER")
  void aPackageImportsOnlyFromThoseBeforeIt(String name) {
    List<String> later = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size());
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(later.stream().map(other -> ROOT + "." + other + ".."), Stream.of(ROOT))
                .toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void onlyTheFrontDoorKnowsTheServer() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.helidon..")
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    assertThat(CLASSES)
        .extracting(JavaClass::getPackageName)
        .filteredOn(name -> !name.equals(ROOT))
        .allSatisfy(name -> assertThat(name.split("\\.", -1)[4]).isIn(ORDER));
  }

  @Test
  void theArchitectureNamesThePackagesInTheSameOrder() throws IOException {
    Path architecture = Path.of(System.getProperty("chancery.root", ".."), "ARCHITECTURE.md");
    assertThat(
            Pattern.compile("^### `desk/web/(\\w+)`", Pattern.MULTILINE)
                .matcher(Files.readString(architecture))
                .results()
                .map((MatchResult heading) -> heading.group(1)))
        .containsExactlyElementsOf(ORDER);
  }
}
