package org.chancery.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The parser's library is GPL and to be replaced: it stays behind its port. */
class ParserIsolationTest {

  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("org.chancery");

  @Test
  void onlyTheParserModuleDependsOnCoreNlp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.chancery.parser.corenlp..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.stanford..")
        .check(CLASSES);
  }

  @Test
  void nothingDependsOnTheParserModule() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.chancery.parser.corenlp..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.chancery.parser.corenlp..")
        .check(CLASSES);
  }
}
