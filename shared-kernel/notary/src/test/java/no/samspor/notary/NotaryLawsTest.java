package no.samspor.notary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import no.samspor.log.EventLog;
import no.samspor.notary.planted.Changing;
import no.samspor.notary.planted.Framed;
import no.samspor.notary.planted.TileManager;
import no.samspor.notary.planted.one.Chicken;
import no.samspor.notary.planted.two.Egg;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walls of the notary. Each law has violators planted beside this test that prove it bites. */
class NotaryLawsTest {

    private static final JavaClasses NOTARY =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("no.samspor.notary");

    private enum Law {
        THE_NOTARY_KNOWS_NO_FRAMEWORK_OF_THE_LOG_AND_NEITHER_SIDE(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.axonframework..",
                                "no.samspor.command..",
                                "no.samspor.query..",
                                "org.springframework.web.."),
                Framed.class),
        THE_NOTARY_RECORDS_NOTHING_ITSELF(
                noClasses().should().dependOnClassesThat().areAssignableTo(EventLog.class),
                Changing.class),
        NOTHING_DEPENDS_ON_ITSELF_THROUGH_OTHERS(
                slices().matching("no.samspor.notary.(**)").should().beFreeOfCycles(),
                Chicken.class,
                Egg.class),
        NAMES_SAY_WHAT_IT_IS(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl|Dto)"),
                TileManager.class);

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
        law.rule.check(NOTARY);
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
