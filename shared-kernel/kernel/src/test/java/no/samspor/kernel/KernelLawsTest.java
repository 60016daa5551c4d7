package no.samspor.kernel;

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
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.planted.ChickenAndEgg;
import no.samspor.kernel.planted.Clockwork;
import no.samspor.kernel.planted.Foreigner;
import no.samspor.kernel.planted.Gambler;
import no.samspor.kernel.planted.IdMaker;
import no.samspor.kernel.planted.WordUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walls of the kernel. Each law has violators planted beside this test that prove it bites. */
class KernelLawsTest {

    private static final JavaClasses KERNEL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("no.samspor.kernel");

    private enum Law {
        THE_KERNEL_IS_PLAIN_JAVA(
                classes()
                        .that()
                        .doNotHaveFullyQualifiedName(Id.class.getName())
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", "no.samspor.kernel.."),
                Foreigner.class,
                IdMaker.class),
        TIME_AND_CHANCE_COME_FROM_OUTSIDE(
                noClasses().should().accessTargetWhere(timeOrChance()),
                Clockwork.class,
                Gambler.class,
                IdMaker.class),
        NO_CLASS_DEPENDS_ON_ITSELF_THROUGH_OTHERS(
                slices().assignedFrom(classesWithTheIdentitiesAsOne()).should().beFreeOfCycles(),
                ChickenAndEgg.Chicken.class,
                ChickenAndEgg.Egg.class),
        NAMES_SAY_WHAT_IT_IS(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl|Dto)"),
                WordUtil.class);

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
        law.rule.check(KERNEL);
    }

    @ParameterizedTest
    @EnumSource
    void bites(Law law) {
        if (law == Law.NO_CLASS_DEPENDS_ON_ITSELF_THROUGH_OTHERS) {
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

    /** {@link Id#fresh()} alone may make an identity by chance. */
    private static DescribedPredicate<JavaAccess<?>> timeOrChance() {
        Set<String> names = Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "random");
        return describe(
                "reads a clock or chance",
                access -> {
                    JavaClass owner = access.getTargetOwner();
                    if (owner.getPackageName().startsWith("com.github.f4b6a3.uuid")) {
                        return !access.getOrigin()
                                .getFullName()
                                .equals(Id.class.getName() + ".fresh()");
                    }
                    return owner.getPackageName().startsWith("java.")
                            && (names.contains(access.getTarget().getName())
                                    || owner.isAssignableTo(Random.class)
                                    || owner.isAssignableTo(RandomGenerator.class));
                });
    }

    /** The identities and their one table know each other by design. */
    private static SliceAssignment classesWithTheIdentitiesAsOne() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                if (type.getPackageName().equals(Id.class.getPackageName())) {
                    return SliceIdentifier.of("the identities");
                }
                if (!type.getPackageName().startsWith("no.samspor.kernel")) {
                    return SliceIdentifier.ignore();
                }
                boolean planted = type.getPackageName().endsWith(".planted");
                JavaClass outermost = type;
                while (!planted && outermost.getEnclosingClass().isPresent()) {
                    outermost = outermost.getEnclosingClass().get();
                }
                return SliceIdentifier.of(outermost.getName());
            }

            @Override
            public String getDescription() {
                return "classes, with the identities as one";
            }
        };
    }
}
