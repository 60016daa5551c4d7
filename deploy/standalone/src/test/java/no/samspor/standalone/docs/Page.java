package no.samspor.standalone.docs;

import java.nio.file.Path;
import java.util.function.Function;

/** The pages under {@code docs/generated}, each made from the code. */
enum Page {
    EVENTS("events.md", EventsPage::of),
    COMMANDS("commands.md", CommandsPage::of),
    ROLES("roles.csv", RolesTable::of),
    REFUSALS("refusals.md", RefusalsPage::of),
    RULES("rules.md", RulesPage::of),
    VIEWS("views.md", ViewsPage::of);

    private final String file;
    private final Function<Markdown, Markdown> content;

    Page(String file, Function<Markdown, Markdown> content) {
        this.file = file;
        this.content = content;
    }

    Path path() {
        return Path.of("docs", "generated", file);
    }

    String text() {
        return content.apply(new Markdown(path())).toString();
    }
}
