package no.samspor.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.samspor.command.access.Asked;
import no.samspor.command.access.MayAsk;
import no.samspor.events.Event;
import no.samspor.kernel.Decider;

/** What the laws of the command side speak of: features, their files, what each file may know. */
final class Features {

    private static final Pattern FEATURE =
            Pattern.compile(
                    "no\\.samspor\\.command\\.(structure|steering|decision|money|record|planted)\\.\\w+");

    private static final List<String> FILES =
            List.of("Api", "Command", "Decider", "State", "Refusal", "Shell");

    /** What joins a feature to the world; a reading is what its shell reads out of the log. */
    static final String[] ADAPTERS = {"Api", "Shell", "Reactions", "Reading", "Begins"};

    /** Each feature as a slice; what is no feature is none of its business. */
    static final SliceAssignment EACH =
            slice("features", type -> FEATURE.matcher(type.getPackageName()).matches());

    static final SliceAssignment PACKAGES =
            slice("packages", type -> type.getPackageName().startsWith("no.samspor.command"));

    private Features() {}

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

    static DescribedPredicate<JavaClass> inFeatures() {
        return describe("of a feature", type -> FEATURE.matcher(type.getPackageName()).matches());
    }

    /** In a file {@code *suffix}: the class itself, or one nested in it. */
    static DescribedPredicate<JavaClass> partOf(String suffix) {
        return describe("in *" + suffix, type -> outermost(type).getSimpleName().endsWith(suffix));
    }

    /** In a file of one of these suffixes, or, if not {@code in}, of none of them. */
    static DescribedPredicate<JavaClass> anyOf(boolean in, String... suffixes) {
        return describe(
                (in ? "in *" : "outside *") + String.join("|", suffixes),
                type -> Stream.of(suffixes).anyMatch(each -> partOf(each).test(type)) == in);
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost;
    }

    static DescribedPredicate<JavaAccess<?>> timeOrChance() {
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

    static DescribedPredicate<JavaConstructorCall> ofABareException() {
        Set<String> bare =
                Set.of(
                        Throwable.class.getName(),
                        Exception.class.getName(),
                        RuntimeException.class.getName(),
                        IllegalStateException.class.getName());
        return describe(
                "of a bare exception", call -> bare.contains(call.getTargetOwner().getName()));
    }

    static ArchCondition<JavaClass> useOnlyWhatARuleMayKnow() {
        Set<String> java =
                Set.of(
                        "java.lang",
                        "java.lang.runtime",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.util.regex",
                        "java.time",
                        "java.time.temporal",
                        "java.time.format",
                        "java.text",
                        "java.math");
        return useOnly(
                "the kernel, its own events, what others say of themselves, and plain Java",
                (type, used) -> {
                    String home = used.getPackageName();
                    if (used.isAssignableTo(Event.class)) {
                        return used.isEquivalentTo(Event.class)
                                || familyOf(type.getPackage())
                                        .filter(outermost(used)::equals)
                                        .isPresent();
                    }
                    return java.contains(home)
                            || home.equals(type.getPackageName())
                                    && anyOf(false, ADAPTERS).test(used)
                            || home.startsWith("no.samspor.kernel")
                            || home.startsWith("no.samspor.events")
                                    && !home.equals("no.samspor.events.json")
                            || home.equals("org.jspecify.annotations");
                });
    }

    static ArchCondition<JavaClass> useOnlyTheDoorAndTheWeb() {
        return useOnly(
                "the door, its own commands and Spring's web",
                (type, used) -> {
                    String home = used.getPackageName();
                    return home.equals("java.lang")
                            || home.equals(type.getPackageName())
                            || home.equals("no.samspor.command.access")
                            || home.startsWith("no.samspor.kernel")
                            || home.equals("org.springframework.http")
                            || home.startsWith("org.springframework.web.bind.annotation");
                });
    }

    private interface MayUse {
        boolean test(JavaClass type, JavaClass used);
    }

    private static ArchCondition<JavaClass> useOnly(String what, MayUse mayUse) {
        return new ArchCondition<>("use only " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency each : type.getDirectDependenciesFromSelf()) {
                    JavaClass used = each.getTargetClass().getBaseComponentType();
                    if (!used.isPrimitive() && !mayUse.test(type, used)) {
                        events.add(SimpleConditionEvent.violated(type, each.getDescription()));
                    }
                }
            }
        };
    }

    /** The events that the feature's decider speaks of; none where there is no decider. */
    private static Optional<JavaClass> familyOf(JavaPackage feature) {
        return feature.getClasses().stream()
                .flatMap(type -> type.getInterfaces().stream())
                .filter(type -> type.toErasure().isEquivalentTo(Decider.class))
                .filter(JavaParameterizedType.class::isInstance)
                .map(type -> ((JavaParameterizedType) type).getActualTypeArguments().get(2))
                .map(JavaType::toErasure)
                .findFirst();
    }

    static ArchCondition<JavaMethod> sayWhoMayAskForOneCommand() {
        return new ArchCondition<>("say once who may ask, for one command") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said =
                        method.isAnnotatedWith(MayAsk.class)
                                && method.getAnnotationOfType(MayAsk.class).value().length > 0;
                List<JavaClass> taken = method.getRawParameterTypes();
                boolean asked = taken.size() == 1 && taken.getFirst().isEquivalentTo(Asked.class);
                events.add(
                        new SimpleConditionEvent(
                                method,
                                said && asked,
                                method.getFullName()
                                        + " needs @MayAsk(roles) and one parameter Asked<…>"));
            }
        };
    }

    /** {@code XApi XCommand XDecider XState XRefusal XShell}, one X, once each, in one package. */
    static ArchCondition<JavaClass> aFeature() {
        return new ArchCondition<>("be in a feature with its six files") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> names =
                        type.getPackage().getClasses().stream()
                                .filter(JavaClass::isTopLevelClass)
                                .map(JavaClass::getSimpleName)
                                .toList();
                for (String file : FILES) {
                    List<String> found =
                            names.stream().filter(name -> name.endsWith(file)).toList();
                    boolean one = found.size() == 1 && names.containsAll(all(found, file));
                    events.add(
                            new SimpleConditionEvent(
                                    type,
                                    one,
                                    type.getPackageName() + " has " + found + " as its *" + file));
                }
            }
        };
    }

    private static List<String> all(List<String> found, String suffix) {
        String one = found.getFirst();
        String feature = one.substring(0, one.length() - suffix.length());
        return FILES.stream().map(each -> feature + each).toList();
    }
}
