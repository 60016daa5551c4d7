package no.samspor.standalone.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;

/** The numbered rules: what enforces each, and which tests carry its number. */
final class RulesPage {

    private static final Pattern TESTED =
            Pattern.compile("\\b(?:class|void)\\s+(\\w*I_\\d\\d\\w*)");
    private static final Pattern NUMBER = Pattern.compile("I_\\d\\d");

    private static final Map<Invariant, List<Test>> TESTS = tests();

    private RulesPage() {}

    /** A test, or a class of them, that carries a rule's number in its name. */
    record Test(String name, Path source) {}

    static List<Test> testsOf(Invariant rule) {
        return TESTS.getOrDefault(rule, List.of());
    }

    static String link(Markdown page, Invariant rule) {
        return page.link(
                rule.number(), Page.RULES.path(), "#" + rule.number().toLowerCase(Locale.ROOT));
    }

    static Markdown of(Markdown page) {
        page.line("# Rules").empty();
        page.line(
                "The numbered rules of the domain, what enforces each in this version, and the"
                        + " tests that carry its number.");
        page.line("Written by `./samspor docs`; a rule with neither is not built yet.").empty();
        for (Invariant rule : Invariant.values()) describe(page, rule);
        return page;
    }

    private static void describe(Markdown page, Invariant rule) {
        page.line("## " + rule.number()).empty();
        page.line("- nb: " + rule.words().nb());
        page.line("- nn: " + rule.words().nn());
        page.line("- en: " + rule.words().en());
        List<Refusal> refusals = refusalsOf(rule);
        if (!refusals.isEmpty()) {
            page.line("- refused as: " + Markdown.joined(refusals.stream().map(page::link)));
        }
        List<Class<?>> warners = warnersOf(rule);
        if (!warners.isEmpty()) {
            page.line("- noted by: " + Markdown.joined(warners.stream().map(page::link)));
        }
        if (!testsOf(rule).isEmpty()) page.line("- tests: " + tests(page, rule));
        page.empty();
    }

    static List<Refusal> refusalsOf(Invariant rule) {
        return Code.refusals().stream()
                .flatMap(each -> Code.reasons(each).stream())
                .filter(each -> each.rule() == rule)
                .toList();
    }

    /** The features' own code that speaks of the rule outside of a refusal. */
    static List<Class<?>> warnersOf(Invariant rule) {
        List<Class<?>> found = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        for (JavaClass type : Code.ALL) {
            boolean ours =
                    type.getPackageName().matches("no\\.samspor\\.(command|query|events|log).*");
            if (!ours || type.isAssignableTo(Refusal.class)) continue;
            for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
                boolean about =
                        access.getTargetOwner().isEquivalentTo(Invariant.class)
                                && access.getName().equals(rule.name());
                if (about) names.add(top(type).getName());
            }
        }
        for (String name : names) found.add(Code.ALL.get(name).reflect());
        return found;
    }

    private static JavaClass top(JavaClass type) {
        return type.getEnclosingClass().map(RulesPage::top).orElse(type);
    }

    private static String tests(Markdown page, Invariant rule) {
        return Markdown.joined(
                testsOf(rule).stream()
                        .map(
                                each -> {
                                    String file = each.source().getFileName().toString();
                                    String type = file.substring(0, file.indexOf('.'));
                                    return page.link(type, each.source())
                                            + " *"
                                            + each.name().replace('_', ' ')
                                            + "*";
                                }));
    }

    private static Map<Invariant, List<Test>> tests() {
        Map<Invariant, List<Test>> tests = new TreeMap<>();
        for (Path source : Repository.everySource().values()) {
            if (!source.toString().contains("/src/test/")) continue;
            Matcher named = TESTED.matcher(Repository.text(source));
            while (named.find()) {
                Matcher number = NUMBER.matcher(named.group(1));
                while (number.find()) {
                    Test test = new Test(named.group(1), source);
                    List<Test> known =
                            tests.computeIfAbsent(
                                    Invariant.valueOf(number.group()), _ -> new ArrayList<>());
                    if (!known.contains(test)) known.add(test);
                }
            }
        }
        return tests;
    }
}
