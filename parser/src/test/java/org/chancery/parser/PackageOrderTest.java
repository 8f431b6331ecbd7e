package org.chancery.parser;

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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A package of the parser knows only those before it, and those of {@code reading}. */
class PackageOrderTest {

  private static final String ROOT = "org.chancery.parser";

  static final List<String> ORDER = List.of("token");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @ParameterizedTest
  @FieldSource("ORDER")
  void aPackageImportsOnlyFromThoseBeforeIt(String name) {
    List<String> known = ORDER.subList(0, ORDER.indexOf(name) + 1);
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + name + "..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage(ROOT + "..")
                .and(
                    JavaClass.Predicates.resideOutsideOfPackages(
                        known.stream().map(n -> ROOT + "." + n + "..").toArray(String[]::new))))
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
        Pattern.compile("^### `parser/(\\w+)`", Pattern.MULTILINE)
            .matcher(Files.readString(architecture))
            .results()
            .map(heading -> heading.group(1))
            .toList();
    assertThat(named).isEqualTo(ORDER);
  }
}
