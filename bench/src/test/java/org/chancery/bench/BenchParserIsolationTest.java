package org.chancery.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What is measured is the port: no measurement may lean on one parser. */
class BenchParserIsolationTest {

  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("org.chancery");

  @Test
  void onlyThePeersAdapterDependsOnCoreNlp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.chancery.bench.corenlp..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.stanford..")
        .check(CLASSES);
  }

  @Test
  void nothingShippedDependsOnThePeer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.chancery.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.chancery.bench..")
        .check(CLASSES);
  }
}
