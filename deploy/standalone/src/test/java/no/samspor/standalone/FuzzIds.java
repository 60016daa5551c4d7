package no.samspor.standalone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The identities that answers have named, by their kind, and the version each was last told at. */
final class FuzzIds {

    private static final Pattern ID = Pattern.compile("\\b([a-z]{3})_[0-9A-HJKMNP-TV-Z]{26}\\b");
    private static final int KEPT_MAX = 200;

    private final Map<String, List<String>> byKind = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();

    void learn(String answer) {
        Matcher ids = ID.matcher(answer);
        while (ids.find()) {
            List<String> known = byKind.computeIfAbsent(ids.group(1), _ -> new ArrayList<>());
            if (known.size() < KEPT_MAX && !known.contains(ids.group())) known.add(ids.group());
        }
    }

    void learn(String id, long version) {
        versions.merge(id, version, Math::max);
    }

    long versionOf(String id) {
        return versions.getOrDefault(id, 0L);
    }

    /** One that exists, mostly. */
    String of(String kind, FuzzValues values) {
        List<String> known = byKind.getOrDefault(kind, List.of());
        return known.isEmpty() || values.inOf(1, 8) ? values.id(kind) : values.oneOf(known);
    }

    String any(FuzzValues values) {
        return of(values.oneOf(List.copyOf(byKind.keySet())), values);
    }

    /** The same text with other things in it, mostly of the same kinds. */
    String exchanged(String text, FuzzValues values) {
        return ID.matcher(text)
                .replaceAll(
                        id ->
                                values.inOf(1, 3)
                                        ? id.group()
                                        : Matcher.quoteReplacement(of(id.group(1), values)));
    }
}
