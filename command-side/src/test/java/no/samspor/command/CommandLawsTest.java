package no.samspor.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static no.samspor.command.Features.aFeature;
import static no.samspor.command.Features.anyOf;
import static no.samspor.command.Features.inFeatures;
import static no.samspor.command.Features.partOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The walls of the command side. Each law names the features of area {@code planted}, beside this
 * test, that break it: several joined by a comma break it together.
 */
class CommandLawsTest {

    private static final String PLANTED = "no.samspor.command.planted.";

    private static final JavaClasses COMMAND_SIDE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("no.samspor.command");

    private enum Law {
        FEATURES_DO_NOT_KNOW_EACH_OTHER(
                slices().assignedFrom(Features.EACH).should().notDependOnEachOther(), "hen,egg"),
        NOTHING_DEPENDS_ON_ITSELF_THROUGH_OTHERS(
                slices().assignedFrom(Features.PACKAGES).should().beFreeOfCycles(), "hen,egg"),
        JUDGEMENT_IS_PLAIN_JAVA_ON_ITS_OWN_EVENTS(
                classes()
                        .that(inFeatures())
                        .and(anyOf(false, Features.ADAPTERS))
                        .should(Features.useOnlyWhatARuleMayKnow()),
                "nosy",
                "peeking",
                "worldly",
                "networked"),
        TIME_AND_CHANCE_COME_WITH_THE_STAMP(
                noClasses()
                        .that(inFeatures())
                        .and(anyOf(false, "Reactions"))
                        .should()
                        .accessTargetWhere(Features.timeOrChance()),
                "clock",
                "dice",
                "maker"),
        AXON_STAYS_IN_SHELLS_REACTIONS_AND_THE_DOOR(
                noClasses()
                        .that(anyOf(false, "Shell", "Reactions", "Side"))
                        .and()
                        .resideOutsideOfPackage("no.samspor.command.access")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.axonframework.."),
                "framed"),
        AN_ADDRESS_KNOWS_THE_DOOR_AND_ITS_OWN_COMMANDS_ONLY(
                classes()
                        .that(inFeatures())
                        .and(anyOf(true, "Api"))
                        .should(Features.useOnlyTheDoorAndTheWeb()),
                "wide"),
        EVERY_ADDRESS_SAYS_ONCE_WHO_MAY_ASK(
                methods()
                        .that()
                        .areDeclaredInClassesThat(inFeatures().and(partOf("Api")))
                        .and()
                        .areMetaAnnotatedWith(RequestMapping.class)
                        .should(Features.sayWhoMayAskForOneCommand()),
                "open",
                "nobody",
                "unasked"),
        A_FEATURE_KEEPS_TO_ITSELF(
                classes().that(inFeatures()).and().areTopLevelClasses().should().bePackagePrivate(),
                "loud"),
        NAMES_SAY_WHAT_IT_IS(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl|Dto)"),
                "vague"),
        A_FEATURE_REFUSES_AND_NEVER_JUST_FAILS(
                noClasses()
                        .that(inFeatures())
                        .should()
                        .callConstructorWhere(Features.ofABareException()),
                "thrower",
                "stuck"),
        A_FEATURE_HAS_ITS_SIX_FILES(
                classes().that(inFeatures()).and().areTopLevelClasses().should(aFeature()), "half");

        private final ArchRule rule;
        private final String[] violators;

        Law(ArchRule rule, String... violators) {
            this.rule = rule;
            this.violators = violators;
        }
    }

    @ParameterizedTest
    @EnumSource
    void holds(Law law) {
        law.rule.check(COMMAND_SIDE);
    }

    @ParameterizedTest
    @EnumSource
    void bites(Law law) {
        for (String violator : law.violators) {
            String[] packages = violator.split(",");
            for (int i = 0; i < packages.length; i++) packages[i] = PLANTED + packages[i];
            JavaClasses planted = new ClassFileImporter().importPackages(packages);
            assertThat(planted).as("planted: %s", violator).isNotEmpty();
            assertThat(law.rule.evaluate(planted).hasViolation())
                    .as("%s lets %s pass", law, violator)
                    .isTrue();
        }
    }
}
