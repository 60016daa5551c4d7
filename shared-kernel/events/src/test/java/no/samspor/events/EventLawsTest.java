package no.samspor.events;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import no.samspor.events.planted.Clockwork;
import no.samspor.events.planted.Foreigner;
import no.samspor.events.planted.IdMaker;
import no.samspor.events.planted.OrphanEvent;
import no.samspor.events.planted.WordHelper;
import no.samspor.events.planted.one.Chicken;
import no.samspor.events.planted.two.Egg;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walls of the events. Each law has violators planted beside this test that prove it bites. */
class EventLawsTest {

    private static final JavaClasses EVENTS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("no.samspor.events");

    private enum Law {
        EVENTS_ARE_PLAIN_JAVA_AND_JSON(
                classes()
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "no.samspor.kernel..",
                                "no.samspor.events..",
                                "tools.jackson..",
                                "com.fasterxml.jackson.annotation.."),
                Foreigner.class),
        TIME_AND_CHANCE_COME_FROM_OUTSIDE(
                noClasses().should().accessTargetWhere(timeOrChance()),
                Clockwork.class,
                IdMaker.class),
        NO_AREA_DEPENDS_ON_ITSELF_THROUGH_OTHERS(
                slices().assignedFrom(packagesBelowTheRoot()).should().beFreeOfCycles(),
                Chicken.class,
                Egg.class),
        EVERY_EVENT_IS_IN_A_FAMILY(
                classes()
                        .that()
                        .implement(Event.class)
                        .and()
                        .areNotInterfaces()
                        .should(standInTheTable()),
                OrphanEvent.class),
        NAMES_SAY_WHAT_IT_IS(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl|Dto)"),
                WordHelper.class);

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
        law.rule.check(EVENTS);
    }

    @ParameterizedTest
    @EnumSource
    void bites(Law law) {
        if (law == Law.NO_AREA_DEPENDS_ON_ITSELF_THROUGH_OTHERS) {
            assertViolated(law, law.violators);
        } else {
            for (Class<?> violator : law.violators) assertViolated(law, violator);
        }
    }

    private static void assertViolated(Law law, Class<?>... violators) {
        JavaClasses planted = new ClassFileImporter().importClasses(violators);
        assertThat(law.rule.evaluate(planted).hasViolation())
                .as("%s lets %s pass", law, planted)
                .isTrue();
    }

    private static DescribedPredicate<JavaAccess<?>> timeOrChance() {
        Set<String> names =
                Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "random", "fresh");
        return describe(
                "reads a clock or chance",
                access -> {
                    JavaClass owner = access.getTargetOwner();
                    boolean known =
                            owner.getPackageName().startsWith("java.")
                                    || owner.getPackageName().startsWith("no.samspor.kernel");
                    return known
                            && (names.contains(access.getTarget().getName())
                                    || owner.isAssignableTo(Random.class)
                                    || owner.isAssignableTo(RandomGenerator.class));
                });
    }

    /** The root holds what every area uses, and the one table that names them all. */
    private static SliceAssignment packagesBelowTheRoot() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith("no.samspor.events.")
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "areas";
            }
        };
    }

    private static ArchCondition<JavaClass> standInTheTable() {
        return new ArchCondition<>("stand in the table of families") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean stored = Families.events().containsValue(type.reflect());
                events.add(new SimpleConditionEvent(type, stored, type.getName()));
            }
        };
    }
}
