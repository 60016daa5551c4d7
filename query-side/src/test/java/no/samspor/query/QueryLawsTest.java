package no.samspor.query;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.sql.Connection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import no.samspor.kernel.Protected;
import no.samspor.query.sight.Sight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The walls of the query side. Each law names the features of area {@code planted}, beside this
 * test, that break it: several joined by a comma break it together.
 */
class QueryLawsTest {

    private static final String PLANTED = "no.samspor.query.planted.";
    private static final Set<String> WORDS =
            Set.of(
                    "no.samspor.events.Labels",
                    "no.samspor.events.json.SamsporJson",
                    "no.samspor.events.record.CodeLists",
                    "no.samspor.events.record.CodeLists$Entry");

    private static final String PAGES = "no.samspor.query.screen";
    private static final Pattern FEATURE =
            Pattern.compile(
                    "no\\.samspor\\.query\\.(structure|steering|decision|money|record|planted)\\.\\w+");

    private static final JavaClasses QUERY_SIDE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("no.samspor.query");

    private enum Law {
        FEATURES_DO_NOT_KNOW_EACH_OTHER(
                slices().assignedFrom(slice("features", QueryLawsTest::isInFeature))
                        .should()
                        .notDependOnEachOther(),
                "hen,egg"),
        NOTHING_DEPENDS_ON_ITSELF_THROUGH_OTHERS(
                slices().assignedFrom(
                                slice(
                                        "packages",
                                        type ->
                                                type.getPackageName()
                                                        .startsWith("no.samspor.query")))
                        .should()
                        .beFreeOfCycles(),
                "hen,egg"),
        A_VIEW_IS_PLAIN_JAVA_ON_EVENTS(
                classes().that(areViews()).should(useOnlyWhatAViewMayKnow()), "worldly", "stored"),
        TIME_AND_CHANCE_COME_WITH_THE_STAMP(
                noClasses().that(areViews()).should().accessTargetWhere(timeOrChance()),
                "clock",
                "dice"),
        AXON_STAYS_IN_THE_PROJECTION(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("no.samspor.query.projection..")
                        .and()
                        .haveSimpleNameNotEndingWith("Side")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.axonframework.."),
                "framed"),
        NOTHING_IS_READ_WITHOUT_SIGHT(
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("no.samspor.query..")
                        .and()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackage("no.samspor.query.projection..")
                        .should(takeSightIfTheyAskTheDatabase()),
                "sql",
                "jdbc"),
        EVERY_ADDRESS_OF_A_FEATURE_TAKES_SIGHT(
                methods()
                        .that()
                        .areDeclaredInClassesThat(inFeatures())
                        .and()
                        .areMetaAnnotatedWith(RequestMapping.class)
                        .should()
                        .haveRawParameterTypes(thatHold(Sight.class)),
                "blind"),
        A_PAGE_ASKS_THE_API_ALONE(
                classes().that(arePages()).should(useOnlyWhatAClientMayKnow()), "nosy"),
        A_FEATURE_KEEPS_TO_ITSELF(
                classes().that(inFeatures()).and().areTopLevelClasses().should().bePackagePrivate(),
                "loud"),
        WHAT_IS_SEALED_IS_OPENED_IN_ONE_PLACE(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("no.samspor.query.sealed")
                        .should()
                        .callMethod(Protected.class, "value"),
                "opened"),
        NAMES_SAY_WHAT_IT_IS(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl|Dto)"),
                "vague"),
        A_FEATURE_NEVER_JUST_FAILS(
                noClasses()
                        .that(inFeatures())
                        .should()
                        .callConstructorWhere(ofABareException())
                        .allowEmptyShould(true),
                "thrower");

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
        law.rule.check(QUERY_SIDE);
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

    private static boolean isInFeature(JavaClass type) {
        return FEATURE.matcher(type.getPackageName()).matches();
    }

    private static DescribedPredicate<JavaClass> inFeatures() {
        return describe("of a feature", QueryLawsTest::isInFeature);
    }

    private static DescribedPredicate<JavaClass> areViews() {
        return describe(
                "are views",
                type -> isInFeature(type) && outermost(type).getSimpleName().endsWith("View"));
    }

    private static DescribedPredicate<JavaClass> arePages() {
        return describe(
                "belong to pages",
                type ->
                        type.getPackageName().startsWith(PAGES)
                                || type.getPackageName().equals(PLANTED + "nosy"));
    }

    /** What everybody who asks the API may know; no feature, no view, no log, no database. */
    private static ArchCondition<JavaClass> useOnlyWhatAClientMayKnow() {
        return new ArchCondition<>("use only the edge, the kernel's values and the web") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency each : type.getDirectDependenciesFromSelf()) {
                    JavaClass used = each.getTargetClass().getBaseComponentType();
                    String home = used.getPackageName();
                    boolean ours = home.startsWith("no.samspor");
                    boolean known =
                            ours
                                    ? home.startsWith(PAGES)
                                            || home.startsWith("no.samspor.edge")
                                            || home.startsWith("no.samspor.kernel")
                                            || WORDS.contains(used.getName())
                                    : !home.startsWith("java.sql")
                                            && !home.startsWith("javax.sql")
                                            && !home.startsWith("org.springframework.jdbc");
                    events.add(new SimpleConditionEvent(type, known, each.getDescription()));
                }
            }
        };
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost;
    }

    private static ArchCondition<JavaClass> useOnlyWhatAViewMayKnow() {
        Set<String> homes =
                Set.of(
                        "java.lang",
                        "java.lang.runtime",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.time",
                        "java.time.temporal",
                        "java.math",
                        "org.jspecify.annotations",
                        "no.samspor.query.projection");
        return new ArchCondition<>("use only events, the projection's values and plain Java") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency each : type.getDirectDependenciesFromSelf()) {
                    JavaClass used = each.getTargetClass().getBaseComponentType();
                    String home = used.getPackageName();
                    boolean known =
                            used.isPrimitive()
                                    || homes.contains(home)
                                    || home.equals(type.getPackageName())
                                    || home.startsWith("no.samspor.kernel")
                                    || home.startsWith("no.samspor.events")
                                            && !home.equals("no.samspor.events.json");
                    events.add(new SimpleConditionEvent(type, known, each.getDescription()));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> takeSightIfTheyAskTheDatabase() {
        Set<String> asking = Set.of("sql", "prepareStatement", "createStatement", "prepareCall");
        return new ArchCondition<>("take Sight if they ask the database") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean sees =
                        method.getRawParameterTypes().stream()
                                .anyMatch(each -> each.isEquivalentTo(Sight.class));
                for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
                    JavaClass owner = call.getTargetOwner();
                    boolean asks =
                            asking.contains(call.getName())
                                    && (owner.isAssignableTo(JdbcClient.class)
                                            || owner.isAssignableTo(Connection.class));
                    boolean template = owner.getName().endsWith("JdbcTemplate");
                    if ((asks || template) && !sees) {
                        events.add(SimpleConditionEvent.violated(method, call.getDescription()));
                    }
                }
            }
        };
    }

    private static DescribedPredicate<List<JavaClass>> thatHold(Class<?> wanted) {
        return describe(
                "that hold " + wanted.getSimpleName(),
                types -> types.stream().anyMatch(each -> each.isEquivalentTo(wanted)));
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

    private static DescribedPredicate<JavaConstructorCall> ofABareException() {
        Set<String> bare =
                Set.of(
                        Throwable.class.getName(),
                        Exception.class.getName(),
                        RuntimeException.class.getName(),
                        IllegalStateException.class.getName());
        return describe(
                "of a bare exception", call -> bare.contains(call.getTargetOwner().getName()));
    }

    private static SliceAssignment slice(String description, Predicate<JavaClass> member) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return member.test(type)
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return description;
            }
        };
    }
}
