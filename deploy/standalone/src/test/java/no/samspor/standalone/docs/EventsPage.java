package no.samspor.standalone.docs;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.events.Fold;

/** Everything that can be stored: who writes it, who hears it, what it looks like. */
final class EventsPage {

    private static final Path GOLDEN =
            Path.of("shared-kernel", "events", "src", "test", "resources", "golden");

    private EventsPage() {}

    static Markdown of(Markdown page) {
        page.line("# Events").empty();
        page.line(
                "Everything that can be stored, family by family. A name and its fields are stored"
                        + " for ever. `?` marks what may be left out.");
        page.line("Written by `./samspor docs`; what it says is read from the code.").empty();
        for (Class<? extends Event> family : Families.all()) describe(page, family);
        values(page);
        return page;
    }

    private static void describe(Markdown page, Class<? extends Event> family) {
        page.line("## " + family.getSimpleName()).empty();
        page.line("Family `" + Families.familyName(family) + "`, in " + page.link(family) + ".");
        page.line("Written by: " + writers(page, family) + ".");
        page.line("Heard by views: " + views(page, family) + ".");
        page.line("Heard by standings: " + standings(page, family) + ".").empty();
        for (Class<?> event : family.getPermittedSubclasses()) {
            String name = Families.nameOf(event.asSubclass(Event.class));
            page.line("### " + name).empty();
            page.line("`" + event.getSimpleName() + "`, sample " + samples(page, name) + ".");
            page.empty();
            Fields.table(page, event);
        }
    }

    private static String writers(Markdown page, Class<?> family) {
        return Markdown.joined(
                Code.features().stream()
                        .filter(each -> each.family() == family)
                        .map(each -> page.link(each.type("Decider"))));
    }

    private static String views(Markdown page, Class<?> family) {
        return Markdown.joined(
                Code.views().stream()
                        .filter(each -> each.view().families().contains(family))
                        .map(
                                each ->
                                        page.link(
                                                "`" + each.view().name() + "`",
                                                Page.VIEWS.path(),
                                                "#" + each.view().name())));
    }

    private static String standings(Markdown page, Class<? extends Event> family) {
        return Markdown.joined(
                Code.standings().stream()
                        .filter(each -> each.families().contains(Families.familyName(family)))
                        .map(Fold::type)
                        .map(page::link));
    }

    private static String samples(Markdown page, String name) {
        String file = name.replace('/', '-');
        List<Path> kept =
                Repository.files().stream()
                        .filter(each -> each.startsWith(GOLDEN))
                        .filter(each -> each.getFileName().toString().startsWith(file + "."))
                        .toList();
        return Markdown.joined(
                kept.stream()
                        .map(
                                each -> {
                                    String label = each.getFileName().toString();
                                    int end = label.length() - ".json".length();
                                    return page.link(label.substring(file.length() + 1, end), each);
                                }));
    }

    private static void values(Markdown page) {
        Set<Class<?>> values = new TreeSet<>(Comparator.comparing(Class::getSimpleName));
        for (Class<? extends Event> family : Families.all()) {
            Stream.of(family.getPermittedSubclasses())
                    .map(Fields::valuesIn)
                    .forEach(values::addAll);
        }
        page.line("## Values in them").empty();
        for (Class<?> value : values) {
            page.line("### " + value.getSimpleName()).empty();
            page.line("In " + page.link(top(value)) + ".").empty();
            Fields.table(page, value);
        }
    }

    private static Class<?> top(Class<?> type) {
        return type.getEnclosingClass() == null ? type : top(type.getEnclosingClass());
    }
}
