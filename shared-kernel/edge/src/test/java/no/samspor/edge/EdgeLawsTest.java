package no.samspor.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import no.samspor.edge.planted.ReasonDto;
import no.samspor.edge.planted.Stored;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walls of the edge. Each law has a violator planted beside this test that proves it bites. */
class EdgeLawsTest {

    private static final JavaClasses EDGE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("no.samspor.edge");

    private enum Law {
        THE_EDGE_KNOWS_THE_WEB_AND_THE_KERNEL_ONLY(
                classes()
                        .should()
                        .onlyDependOnClassesThat()
                        .resideOutsideOfPackages(
                                "no.samspor.log..",
                                "no.samspor.command..",
                                "no.samspor.query..",
                                "org.axonframework..",
                                "java.sql..",
                                "org.springframework.jdbc.."),
                Stored.class),
        NAMES_SAY_WHAT_IT_IS(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl|Dto)"),
                ReasonDto.class);

        private final ArchRule rule;
        private final Class<?> violator;

        Law(ArchRule rule, Class<?> violator) {
            this.rule = rule;
            this.violator = violator;
        }
    }

    @ParameterizedTest
    @EnumSource
    void holds(Law law) {
        law.rule.check(EDGE);
    }

    @ParameterizedTest
    @EnumSource
    void bites(Law law) {
        JavaClasses planted = new ClassFileImporter().importClasses(law.violator);
        assertThat(law.rule.evaluate(planted).hasViolation())
                .as("%s lets %s pass", law, law.violator)
                .isTrue();
    }
}
