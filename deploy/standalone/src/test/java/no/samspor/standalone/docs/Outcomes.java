package no.samspor.standalone.docs;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.samspor.kernel.Command;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;

/**
 * What may come of a command: the events that the code behind it makes, the reasons it may give,
 * the rules it speaks of. Read from the compiled rules, so it names what could happen, not what
 * must.
 */
final class Outcomes {

    private static final Set<String> ADAPTERS =
            Set.of("Api", "Shell", "Reactions", "Reading", "Refusal");

    private final Feature feature;
    private final Class<?> command;
    private final Set<String> events = new TreeSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Set<Invariant> rules = new TreeSet<>();

    private Outcomes(Feature feature, Class<?> command) {
        this.feature = feature;
        this.command = command;
    }

    static Outcomes of(Feature feature, Class<?> command) {
        Outcomes outcomes = new Outcomes(feature, command);
        outcomes.follow();
        outcomes.readTheSwitch();
        outcomes.readWhatHoldsForAll();
        return outcomes;
    }

    /** The simple names of its events, in the family's order. */
    List<String> events() {
        return Stream.of(feature.family().getPermittedSubclasses())
                .map(Class::getSimpleName)
                .filter(events::contains)
                .toList();
    }

    /** In order of precedence. */
    List<Refusal> reasons() {
        return Code.reasons(feature.type("Refusal")).stream()
                .filter(each -> reasons.contains(each.name()))
                .toList();
    }

    Set<Invariant> rules() {
        Set<Invariant> all = new TreeSet<>(rules);
        for (Refusal reason : reasons()) if (reason.rule() != null) all.add(reason.rule());
        return all;
    }

    /** Everything that the methods which take this command lead to, within the feature. */
    private void follow() {
        Set<JavaCodeUnit> seen = new LinkedHashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        for (JavaClass type : judgement()) {
            for (JavaCodeUnit unit : type.getMethods()) {
                if (takes(unit, command)) open.add(unit);
            }
        }
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.remove();
            if (!seen.add(unit)) continue;
            for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                note(access);
                next(access, open);
            }
            unit.getMethodReferencesFromSelf().forEach(reference -> next(reference, open));
            unit.getConstructorReferencesFromSelf().forEach(this::note);
        }
    }

    private List<JavaClass> judgement() {
        return Code.ALL.stream()
                .filter(type -> type.getPackage().equals(feature.decider().getPackage()))
                .filter(type -> ADAPTERS.stream().noneMatch(each -> isPartOf(type, each)))
                .toList();
    }

    private boolean isPartOf(JavaClass type, String suffix) {
        String name = feature.decider().getPackageName() + "." + feature.name() + suffix;
        return type.getName().equals(name) || type.getName().startsWith(name + "$");
    }

    private static boolean takes(JavaCodeUnit unit, Class<?> type) {
        return unit.getRawParameterTypes().stream().anyMatch(each -> each.isEquivalentTo(type));
    }

    private void note(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (access.getName().equals("<init>") && Code.isEvent(owner)) {
            events.add(owner.getSimpleName());
        }
        if (access instanceof JavaFieldAccess field) {
            if (owner.isAssignableTo(Refusal.class)) reasons.add(field.getName());
            if (owner.isEquivalentTo(Invariant.class) && field.getName().matches("I_\\d\\d")) {
                rules.add(Invariant.valueOf(field.getName()));
            }
        }
    }

    /** Into the feature's own code, but not into what belongs to another command. */
    private void next(JavaAccess<?> access, Deque<JavaCodeUnit> open) {
        JavaClass owner = access.getTargetOwner();
        if (!owner.getPackage().equals(feature.decider().getPackage())) return;
        if (!judgement().contains(owner)) return;
        if (access instanceof JavaFieldAccess field) {
            boolean shared =
                    field.getTarget()
                            .resolveMember()
                            .filter(each -> each.getModifiers().contains(JavaModifier.STATIC))
                            .isPresent();
            if (shared) owner.getStaticInitializer().ifPresent(open::add);
            return;
        }
        for (JavaCodeUnit unit : owner.getCodeUnits()) {
            boolean called =
                    unit.getName().equals(access.getName())
                            && unit.getRawParameterTypes().size() == parametersOf(access);
            if (called && !isOfAnotherCommand(unit) && !unit.getName().equals("decide")) {
                open.add(unit);
            }
        }
    }

    private static int parametersOf(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().size()
                : -1;
    }

    private boolean isOfAnotherCommand(JavaCodeUnit unit) {
        return !takes(unit, command)
                && unit.getRawParameterTypes().stream()
                        .anyMatch(each -> each.isRecord() && each.isAssignableTo(Command.class));
    }

    /** A command that is judged in the decider's own switch, between its case and the next. */
    private void readTheSwitch() {
        String source = Repository.text(sourceOf(feature.decider()));
        Matcher branch =
                Pattern.compile(
                                "case "
                                        + command.getSimpleName()
                                        + " \\w+ ->(.*?)(?=\\bcase |\\};)",
                                Pattern.DOTALL)
                        .matcher(source);
        if (!branch.find()) return;
        Matcher made = Pattern.compile("new (\\w+)\\(").matcher(branch.group(1));
        while (made.find()) events.add(made.group(1));
    }

    /** What the decider asks before it looks at which command it is. */
    private void readWhatHoldsForAll() {
        for (JavaCodeUnit unit : feature.decider().getMethods()) {
            if (unit.getName().equals("decide")) unit.getFieldAccesses().forEach(this::note);
        }
    }

    private static Path sourceOf(JavaClass type) {
        return Repository.sourceOf(type.getName()).orElseThrow();
    }
}
