package no.samspor.backup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Options with a value each, some of them more than once, and at most one word without. */
final class Arguments {

    private final String usage;
    private final Map<String, List<String>> values = new HashMap<>();
    private @Nullable String word;

    private Arguments(String usage) {
        this.usage = usage;
    }

    static Arguments parse(String usage, Set<String> known, String... words) {
        Arguments all = new Arguments(usage);
        Iterator<String> rest = List.of(words).iterator();
        while (rest.hasNext()) {
            String next = rest.next();
            if (known.contains(next)) {
                if (!rest.hasNext()) throw all.wrong(next + " needs a value.");
                all.values.computeIfAbsent(next, _ -> new ArrayList<>()).add(rest.next());
            } else if (!next.startsWith("-") && all.word == null) {
                all.word = next;
            } else {
                throw all.wrong("Unknown option: " + next + ".");
            }
        }
        return all;
    }

    @Nullable String one(String option) {
        List<String> given = values.getOrDefault(option, List.of());
        if (given.size() > 1) throw wrong(option + " is given more than once.");
        return given.isEmpty() ? null : given.getFirst();
    }

    List<String> all(String option) {
        return List.copyOf(values.getOrDefault(option, List.of()));
    }

    @Nullable Path path(String option) {
        @Nullable String given = one(option);
        return given == null ? null : path(option, given);
    }

    List<Path> paths(String option) {
        return all(option).stream().map(each -> path(option, each)).toList();
    }

    Path word(String name) {
        if (word == null) throw wrong(name + " is missing.");
        return path(name, word);
    }

    private Path path(String name, String given) {
        try {
            if (!given.isBlank()) return Path.of(given);
        } catch (InvalidPathException e) {
            throw wrong(name + " is no file name: " + given + ".");
        }
        throw wrong(name + " is empty.");
    }

    NotRestored wrong(String what) {
        return new NotRestored(NotRestored.Reason.WRONG_USAGE, what + "\n\n" + usage);
    }
}
