package org.chancery.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The parser stays behind its port: another can take its place. */
class ParserIsolationTest {

  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("org.chancery");

  @Test
  void onlyTheParserModuleDependsOnOnnxRuntime() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.chancery.parser..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.onnxruntime..")
        .check(CLASSES);
  }

  @Test
  void nothingDependsOnTheParserModule() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.chancery.parser..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.chancery.parser..")
        .check(CLASSES);
  }
}
