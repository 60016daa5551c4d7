package no.samspor.standalone.docs;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.samspor.kernel.Invariant;

/** What is made from the code inside a page that people write, between two marks. */
enum Insert {
    MAP(Path.of("README.md"), Insert::map),
    WALLS(Path.of("docs", "ARCHITECTURE.md"), Insert::walls);

    private final Path page;
    private final Function<Markdown, Markdown> content;

    Insert(Path page, Function<Markdown, Markdown> content) {
        this.page = page;
        this.content = content;
    }

    Path path() {
        return page;
    }

    /** The page as it should be: as it is, with what stands between the marks made anew. */
    String text() {
        String is = Repository.text(page);
        String from = "<!-- " + name().toLowerCase(java.util.Locale.ROOT) + ": generated -->\n";
        String to = "<!-- end -->\n";
        int begin = is.indexOf(from);
        int end = is.indexOf(to, begin);
        if (begin < 0 || end < 0) {
            throw new AssertionError(page + " lacks the marks " + from.strip() + " and " + to);
        }
        return is.substring(0, begin + from.length())
                + "\n"
                + content.apply(new Markdown(page))
                + "\n"
                + is.substring(end);
    }

    private static Markdown map(Markdown page) {
        String area = "";
        for (Feature feature : Code.features()) {
            if (!feature.area().equals(area)) {
                if (!area.isEmpty()) page.empty();
                area = feature.area();
                page.line("### " + Markdown.spoken(area)).empty();
                page.head("command", "event", "rules", "test");
            }
            for (Class<?> command : feature.commands()) {
                Outcomes outcomes = Outcomes.of(feature, command);
                page.row(
                        page.link(
                                Markdown.spoken(command.getSimpleName()),
                                Page.COMMANDS.path(),
                                "#" + command.getSimpleName().toLowerCase(java.util.Locale.ROOT)),
                        CommandsPage.events(page, feature, outcomes.events()),
                        rules(page, outcomes),
                        test(page, feature, command));
            }
        }
        return page;
    }

    /** The decider's test that asks it most often: a long story is told in several. */
    private static String test(Markdown page, Feature feature, Class<?> command) {
        Pattern asked = Pattern.compile("\\bnew " + command.getSimpleName() + "\\(");
        Comparator<Path> most =
                Comparator.<Path>comparingLong(
                                each -> asked.matcher(Repository.text(each)).results().count())
                        .thenComparing(each -> each.endsWith(feature.name() + "DeciderTest.java"));
        return Markdown.joined(
                feature.tests().stream()
                        .filter(each -> !each.toString().endsWith("ShellTest.java"))
                        .max(most)
                        .map(each -> page.link("test", each))
                        .stream());
    }

    private static String rules(Markdown page, Outcomes outcomes) {
        return Markdown.joined(
                outcomes.rules().stream().map((Invariant each) -> RulesPage.link(page, each)));
    }

    /** Who uses whom, drawn from the compiled classes. */
    private static Markdown walls(Markdown page) {
        Map<String, TreeSet<String>> uses = new TreeMap<>();
        for (JavaClass type : Code.ALL) {
            String from = roomOf(type.getPackageName());
            for (Dependency each : type.getDirectDependenciesFromSelf()) {
                String home = each.getTargetClass().getBaseComponentType().getPackageName();
                if (!home.startsWith("no.samspor")) continue;
                String to = roomOf(home);
                if (to.equals("kernel")) continue; // which all use
                if (!from.equals(to)) uses.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
            }
        }
        page.line("```mermaid").line("graph LR");
        uses.forEach(
                (from, rooms) ->
                        page.line(
                                rooms.stream()
                                        .map(Insert::node)
                                        .collect(
                                                Collectors.joining(
                                                        " & ", "  " + node(from) + " --> ", ""))));
        return page.line("```");
    }

    private static String node(String room) {
        return room.replaceAll("[^a-z]", "_") + "[\"" + room + "\"]";
    }

    private static String roomOf(String home) {
        String[] steps = home.split("\\.");
        if (steps.length < 3) return home;
        return switch (steps[2]) {
            case "command" -> side(steps, "command", "access");
            case "query" ->
                    side(
                            steps,
                            "query",
                            "projection",
                            "sight",
                            "sealed",
                            "asof",
                            "audit",
                            "overview",
                            "proof",
                            "evidence",
                            "reads",
                            "names",
                            "stream",
                            "screen",
                            "export");
            default -> steps[2];
        };
    }

    private static String side(String[] steps, String side, String... rooms) {
        if (steps.length < 4) return side + " application";
        for (String room : rooms) if (steps[3].equals(room)) return side + " " + room;
        return side + " features";
    }
}
