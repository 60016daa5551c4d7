package no.samspor.log;

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
import java.util.Set;
import no.samspor.log.planted.ClassByName;
import no.samspor.log.planted.FramedVault;
import no.samspor.log.planted.LoaderByName;
import no.samspor.log.planted.RowManager;
import no.samspor.log.planted.Unfriendly;
import no.samspor.log.planted.one.Chicken;
import no.samspor.log.planted.two.Egg;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walls of the log. Each law has violators planted beside this test that prove it bites. */
class LogLawsTest {

    private static final JavaClasses LOG =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("no.samspor.log");

    private enum Law {
        THE_LOG_KNOWS_NEITHER_SIDE_NOR_THE_WEB(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "no.samspor.command..",
                                "no.samspor.query..",
                                "no.samspor.edge..",
                                "org.springframework.web..",
                                "java.net.http.."),
                Unfriendly.class),
        THE_VAULT_KNOWS_NO_FRAMEWORK(
                classes()
                        .that()
                        .resideInAnyPackage("no.samspor.log.vault", "no.samspor.log.planted")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideOutsideOfPackages("org.axonframework.."),
                FramedVault.class),
        NOTHING_STORED_NAMES_A_CLASS(
                noClasses().should().accessTargetWhere(loadsAClassByName()),
                ClassByName.class,
                LoaderByName.class),
        NOTHING_DEPENDS_ON_ITSELF_THROUGH_OTHERS(
                slices().assignedFrom(packages()).should().beFreeOfCycles(),
                Chicken.class,
                Egg.class),
        NAMES_SAY_WHAT_IT_IS(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl|Dto)"),
                RowManager.class);

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
        law.rule.check(LOG);
    }

    @ParameterizedTest
    @EnumSource
    void bites(Law law) {
        if (law == Law.NOTHING_DEPENDS_ON_ITSELF_THROUGH_OTHERS) {
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

    /** Stored names are looked up in the one closed table, and nowhere else. */
    private static DescribedPredicate<JavaAccess<?>> loadsAClassByName() {
        Set<String> names = Set.of("forName", "loadClass", "findClass", "activateDefaultTyping");
        return describe(
                "loads a class by its name",
                access ->
                        names.contains(access.getTarget().getName())
                                && (access.getTargetOwner().isEquivalentTo(Class.class)
                                        || access.getTargetOwner().isAssignableTo(ClassLoader.class)
                                        || access.getTargetOwner()
                                                .getPackageName()
                                                .startsWith("tools.jackson")));
    }

    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith("no.samspor.log")
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
