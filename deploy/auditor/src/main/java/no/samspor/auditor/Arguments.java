package no.samspor.auditor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.auditor.source.Exit;
import no.samspor.auditor.source.Trouble;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/** What stands after a command: options with a value each, and at most one word without. */
final class Arguments {

    private final Map<String, List<String>> values = new HashMap<>();
    private @Nullable String word;

    /**
     * @param known each takes one value, and may be repeated
     */
    Arguments(List<String> arguments, Set<String> known) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                if (word != null) throw usage("more than one source: " + argument);
                word = argument;
                continue;
            }
            if (!known.contains(argument)) throw usage("unknown option " + argument);
            if (i + 1 == arguments.size()) throw usage(argument + " needs a value");
            values.computeIfAbsent(argument, option -> new ArrayList<>()).add(arguments.get(++i));
        }
    }

    static Trouble usage(String words) {
        return new Trouble(Exit.USAGE, words);
    }

    @Nullable String word() {
        return word;
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    List<Path> files(String option) {
        return all(option).stream().map(Path::of).toList();
    }

    @Nullable String last(String option) {
        List<String> all = all(option);
        return all.isEmpty() ? null : all.getLast();
    }

    long number(String option, long otherwise) {
        String value = last(option);
        if (value == null) return otherwise;
        try {
            return Strict.number(value);
        } catch (Rejected rejected) {
            throw usage(option + ": " + rejected.reason().says());
        }
    }

    /** The keys that are written out, and those in files, one on a line. */
    List<VerifierKey> keys(String written, String filed) {
        List<VerifierKey> keys = new ArrayList<>();
        for (String text : all(written)) keys.add(key(written, text));
        for (Path file : files(filed)) {
            for (String line : text(file).lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) keys.add(key(filed, line.strip()));
            }
        }
        return keys;
    }

    private static VerifierKey key(String option, String text) {
        try {
            return VerifierKey.parse(text);
        } catch (Rejected rejected) {
            throw usage(option + " " + text + ": " + rejected.reason().says());
        }
    }

    /** The keys of one log: they sign, and have one name. */
    static void requireLog(List<VerifierKey> keys) {
        require(keys.stream().noneMatch(key -> key.algorithm().isTimed()), Reason.NOT_A_KEY);
        require(keys.stream().map(VerifierKey::name).distinct().count() == 1, Reason.OTHER_ORIGIN);
    }

    private static void require(boolean holds, Reason reason) {
        if (!holds) throw usage("--key: " + reason.says());
    }

    static String text(Path file) {
        try {
            return Strict.text(bytes(file));
        } catch (Rejected rejected) {
            throw usage(file + ": " + rejected.reason().says());
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw usage(file + " cannot be read");
        }
    }
}
