package no.samspor.auditor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Whoever trusts nobody can read all of it: the JDK, the proof, and these few files. */
class AuditorLawsTest {

    private static final JavaClasses AUDITOR =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("no.samspor.auditor");

    private static final ArchRule NEEDS_NOBODY =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "com.sun.net.httpserver..",
                            "org.jspecify..",
                            "no.samspor.proof..",
                            "no.samspor.auditor..");

    @Test
    void it_needs_the_jdk_and_the_proof_alone() {
        NEEDS_NOBODY.check(AUDITOR);
    }

    @Test
    void that_law_bites() {
        JavaClasses planted = new ClassFileImporter().importClasses(AuditorLawsTest.class);
        assertThat(NEEDS_NOBODY.evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void no_package_depends_on_itself_through_others() {
        slices().matching("no.samspor.auditor.(**)").should().beFreeOfCycles().check(AUDITOR);
    }
}
