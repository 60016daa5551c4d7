package no.samspor.proof;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import no.samspor.proof.planted.Clockwork;
import no.samspor.proof.planted.Foreigner;
import no.samspor.proof.planted.LogManager;
import no.samspor.proof.planted.Reader;
import no.samspor.proof.planted.one.Chicken;
import no.samspor.proof.planted.two.Egg;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walls of the proof. Each law has violators planted beside this test that prove it bites. */
class ProofLawsTest {

    private static final JavaClasses PROOF =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("no.samspor.proof");

    private enum Law {
        PROOF_NEEDS_THE_JDK_ALONE(
                classes()
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", "no.samspor.proof.."),
                Foreigner.class),
        TIME_IS_HANDED_IN(
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Clock.class)
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(System.class, "nanoTime"),
                Clockwork.class),
        NOTHING_IS_READ_OR_WRITTEN(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.net..", "java.nio.file..", "java.sql.."),
                Reader.class),
        NO_PACKAGE_DEPENDS_ON_ITSELF_THROUGH_OTHERS(
                slices().matching("no.samspor.proof.(**)").should().beFreeOfCycles(),
                Chicken.class,
                Egg.class),
        NAMES_SAY_WHAT_IT_IS(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl|Dto)"),
                LogManager.class);

        private final ArchRule rule;
        private final Class<?>[] violators;

        Law(ArchRule rule, Class<?>... violators) {
            this.rule = rule;
            this.violators = violators;
        }
    }

    @ParameterizedTest
    @EnumSource
    void holds(Law law) {
        law.rule.check(PROOF);
    }

    @ParameterizedTest
    @EnumSource
    void bites(Law law) {
        JavaClasses planted = new ClassFileImporter().importClasses(law.violators);
        assertThat(law.rule.evaluate(planted).hasViolation())
                .as("%s lets %s pass", law, planted)
                .isTrue();
    }
}
