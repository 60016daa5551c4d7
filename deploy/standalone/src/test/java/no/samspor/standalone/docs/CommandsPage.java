package no.samspor.standalone.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import no.samspor.events.Event;
import no.samspor.events.Families;

/** Every command: where it is asked, by whom, what comes of it, what it is refused for. */
final class CommandsPage {

    private CommandsPage() {}

    static Markdown of(Markdown page) {
        page.line("# Commands").empty();
        page.line(
                "Every command: the address it is asked at, the roles that may ask, the events it"
                        + " may lead to, the reasons it may be refused for (in order of precedence,"
                        + " after those of every command).");
        page.line(
                "Read from the compiled rules: what may come of it, not what must. Written by"
                        + " `./samspor docs`.");
        page.empty();
        for (Feature feature : Code.features()) describe(page, feature);
        return page;
    }

    private static void describe(Markdown page, Feature feature) {
        page.line("## " + Markdown.spoken(feature.name())).empty();
        page.line(
                "Area "
                        + feature.area()
                        + ": "
                        + page.link(feature.type("Command"))
                        + ", "
                        + page.link(feature.type("Decider"))
                        + ", "
                        + page.link(feature.type("State"))
                        + "; tests "
                        + tests(page, feature)
                        + ".");
        page.empty();
        for (Class<?> command : feature.commands()) {
            Outcomes outcomes = Outcomes.of(feature, command);
            page.line("### " + command.getSimpleName()).empty();
            feature.addressOf(command).ifPresent(address -> address(page, address));
            feature.reactionTo(command)
                    .ifPresent(type -> page.line("- asked in reaction by: " + page.link(type)));
            page.line("- leads to: " + events(page, feature, outcomes.events()));
            page.line(
                    "- refused as: "
                            + Markdown.joined(outcomes.reasons().stream().map(page::link)));
            page.empty();
        }
    }

    private static void address(Markdown page, Feature.Address address) {
        page.line("- `" + address.method() + " " + address.path() + "`");
        page.line("- asked by: " + Markdown.joined(address.roles().stream().map(Enum::name)));
    }

    static String tests(Markdown page, Feature feature) {
        return Markdown.joined(
                feature.tests().stream().map(each -> page.link(withoutSuffix(each), each)));
    }

    private static String withoutSuffix(Path source) {
        String file = source.getFileName().toString();
        return file.substring(0, file.length() - ".java".length());
    }

    static String events(Markdown page, Feature feature, List<String> names) {
        return Markdown.joined(
                names.stream()
                        .map(
                                name ->
                                        page.link(
                                                name,
                                                Page.EVENTS.path(),
                                                "#" + anchorOf(feature.family(), name))));
    }

    /** As a heading {@code mandate.approved/1} is anchored. */
    private static String anchorOf(Class<?> family, String simpleName) {
        for (Class<?> event : family.getPermittedSubclasses()) {
            if (event.getSimpleName().equals(simpleName)) {
                String stored = Families.nameOf(event.asSubclass(Event.class));
                return stored.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "");
            }
        }
        throw new AssertionError(simpleName + " is not of " + family);
    }
}
