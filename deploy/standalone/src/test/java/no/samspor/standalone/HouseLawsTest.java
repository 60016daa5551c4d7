package no.samspor.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import no.samspor.command.planted.Peeping;
import no.samspor.query.planted.Commanding;
import no.samspor.standalone.planted.StartHelper;
import no.samspor.standalone.planted.one.Chicken;
import no.samspor.standalone.planted.two.Egg;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walls between the modules, seen from where both sides are. Each is shown to bite. */
class HouseLawsTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("no.samspor");

    private enum Law {
        THE_COMMAND_SIDE_KNOWS_NO_VIEW(
                noClasses()
                        .that()
                        .resideInAPackage("no.samspor.command..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("no.samspor.query.."),
                Peeping.class),
        THE_QUERY_SIDE_KNOWS_NO_COMMAND(
                noClasses()
                        .that()
                        .resideInAPackage("no.samspor.query..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("no.samspor.command.."),
                Commanding.class),
        NOTHING_DEPENDS_ON_ITSELF_THROUGH_OTHERS(
                slices().assignedFrom(packages()).should().beFreeOfCycles(),
                Chicken.class,
                Egg.class),
        NAMES_SAY_WHAT_IT_IS(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl|Dto)"),
                StartHelper.class);

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
        law.rule.check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource
    void bites(Law law) {
        JavaClasses planted = new ClassFileImporter().importClasses(law.violators);
        assertThat(law.rule.evaluate(planted).hasViolation())
                .as("%s lets %s pass", law, planted)
                .isTrue();
    }

    /** The events' root names every family in its one table, so it counts as one with its areas. */
    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String home = type.getPackageName();
                if (!home.startsWith("no.samspor")) return SliceIdentifier.ignore();
                if (home.startsWith("no.samspor.events")) return SliceIdentifier.of("events");
                if (home.startsWith("no.samspor.kernel")) return SliceIdentifier.of("kernel");
                return SliceIdentifier.of(home);
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
