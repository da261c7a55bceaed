package parley.views;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("parley");

    @Test
    void imports_follow_the_drawn_flow() {
        classes()
                .should(adhereToPlantUmlDiagram(
                        Project.file("docs/architecture.puml"), consideringOnlyDependenciesInDiagram()))
                .check(HOUSE);
    }

    @Test
    void nothing_opens_a_connection_to_another_machine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|Socket|URLConnection|HttpURLConnection|DatagramSocket)")
                .check(HOUSE);
    }

    @Test
    void only_the_store_speaks_to_a_database() {
        noClasses()
                .that()
                .resideOutsideOfPackage("parley.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb..")
                .check(HOUSE);
    }
}
