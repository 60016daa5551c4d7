package no.samspor.query.screen.doing;

import java.util.Comparator;
import java.util.List;
import no.samspor.events.record.CodeLists;
import no.samspor.query.screen.Say;
import org.jspecify.annotations.Nullable;

/**
 * A list of codes: it is there before anything was added to it, so that no list of the API has it.
 *
 * @param id made of its name
 * @param label what it is called
 */
public record CodeListing(String id, String label) {

    /** By what they are called. */
    static List<CodeListing> all(Say say) {
        return CodeLists.builtIn().names().stream()
                .map(name -> new CodeListing(idOf(name), say.word("codes." + name)))
                .sorted(Comparator.comparing(CodeListing::label))
                .toList();
    }

    /** The name of the list with this identity; null for one of no list. */
    static @Nullable String nameOf(String id) {
        return CodeLists.builtIn().names().stream()
                .filter(name -> idOf(name).equals(id))
                .findFirst()
                .orElse(null);
    }

    private static String idOf(String name) {
        return CodeLists.idOf(name).toString();
    }
}
