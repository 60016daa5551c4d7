package no.samspor.query.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import no.samspor.events.record.CodeLists;
import no.samspor.kernel.Code;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the lists of codes hold, at the times of one page: those that we ship, what was added to
 * them and what was ended. A list is asked for once, and only by a page that needs more of it than
 * we ship.
 */
public final class Codes {

    private final Function<String, Reading> read;
    private final Map<String, Reading> asked = new ConcurrentHashMap<>();

    /** {@code read} asks for the codes of the list with an identity. */
    Codes(Function<String, Reading> read) {
        this.read = read;
    }

    /** Asks for the list of this name, and does not wait. */
    public void ask(String list) {
        reading(list);
    }

    private Reading reading(String list) {
        return asked.computeIfAbsent(list, name -> read.apply(CodeLists.idOf(name).toString()));
    }

    /** All that the list has held; what we ship where the reader is told nothing of it. */
    public List<CodeLists.Entry> of(String list) {
        try {
            return reading(list).answer().list("item").stream().map(Codes::entry).toList();
        } catch (ApiRefused hidden) {
            return CodeLists.builtIn().all(list);
        }
    }

    /** What a code that we ship is called, or else one that was added; null for one of no list. */
    @Nullable Words words(String list, String code) {
        @Nullable Words ours = words(CodeLists.builtIn().all(list), code);
        boolean isList = CodeLists.builtIn().names().contains(list);
        return ours == null && isList ? words(of(list), code) : ours;
    }

    private static @Nullable Words words(List<CodeLists.Entry> entries, String code) {
        return entries.stream()
                .filter(entry -> entry.code().value().equals(code))
                .reduce((earlier, later) -> later)
                .map(CodeLists.Entry::words)
                .orElse(null);
    }

    private static CodeLists.Entry entry(Json row) {
        return new CodeLists.Entry(
                new Code(row.text("code", "")),
                new Words(row.text("nb", ""), row.text("nn", ""), row.text("en", "")),
                day(row.text("validFrom")),
                day(row.text("validTo")));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
