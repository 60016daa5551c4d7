package no.samspor.standalone.docs;

import no.samspor.events.Families;
import no.samspor.query.projection.fold.Column;
import no.samspor.query.projection.fold.Shape;

/** Every view: its table, its columns, the events that it is made of. */
final class ViewsPage {

    private ViewsPage() {}

    static Markdown of(Markdown page) {
        page.line("# Views").empty();
        page.line(
                "Every view is a table in schema `views` whose rows are versioned in both times:"
                        + " `valid` (days) and `recorded` (log positions).");
        page.line(
                "Each row also says what is doubtful (`doubt`), who may see it (`access`, `owner`,"
                        + " `of_programme`, `of_body`),"
                        + " which rules it leaves open (`not_evidenced`, `warnings`), which fields"
                        + " sources disagree about (`disputed`) and which log positions it is made"
                        + " of (`positions`).");
        page.line("Written by `./samspor docs`.").empty();
        for (Code.Seen seen : Code.views()) describe(page, seen);
        return page;
    }

    private static void describe(Markdown page, Code.Seen seen) {
        page.line("## " + seen.view().name()).empty();
        page.line("From " + page.link(seen.source()) + ", which hears " + heard(page, seen) + ".");
        page.empty();
        page.head("column", "type", "of");
        for (Column column : Shape.of(seen.view()).columns()) {
            page.row(
                    "`" + column.name() + "`",
                    column.sqlType(),
                    "`" + column.type().getSimpleName() + "`");
        }
        page.empty();
    }

    private static String heard(Markdown page, Code.Seen seen) {
        return Markdown.joined(
                Families.all().stream()
                        .filter(seen.view().families()::contains)
                        .map(
                                family ->
                                        page.link(
                                                "`" + Families.familyName(family) + "`",
                                                Page.EVENTS.path(),
                                                "#"
                                                        + family.getSimpleName()
                                                                .toLowerCase(
                                                                        java.util.Locale.ROOT))));
    }
}
