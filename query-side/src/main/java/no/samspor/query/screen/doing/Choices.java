package no.samspor.query.screen.doing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import no.samspor.events.record.CodeLists;
import no.samspor.kernel.Norway;
import no.samspor.query.screen.ApiRefused;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Say;
import no.samspor.query.screen.Screen;
import no.samspor.query.screen.doing.Field.Option;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen in a field: things that the reader may see, from the lists of the API, and the
 * codes of a list. Where there are more of them than one page of a list, one looks for them by
 * words; where there are none, it is typed.
 */
final class Choices {

    private static final int LIMIT = 100;

    /** What is no code is not spoken of as one. */
    private static final Pattern CODE =
            Pattern.compile("[A-Za-zÆØÅæøå0-9][A-Za-zÆØÅæøå0-9_.-]{0,39}");

    private static final String IDENTITY = "[a-z]{3}_[0-9A-Z]{26}";

    /** Of a list that answers no words: as many pages as are read to look for them here. */
    private static final int PAGES_MAX = 10;

    /**
     * Where the things of a prefix are listed.
     *
     * @param name the field that names them
     * @param ofProgramme whether those of one programme can be asked for
     * @param byWords whether those that say something can be asked for, as {@code q}
     */
    private record Listed(String address, String name, boolean ofProgramme, boolean byWords) {}

    private static final Map<String, Listed> LISTS =
            Map.ofEntries(
                    Map.entry("prg", new Listed("/api/v1/programmes", "name", false, true)),
                    Map.entry("prj", new Listed("/api/v1/projects", "title", true, true)),
                    Map.entry("org", new Listed("/api/v1/organisations", "name", false, true)),
                    Map.entry(
                            "par",
                            new Listed("/api/v1/participations", "organisation", true, false)),
                    Map.entry("agr", new Listed("/api/v1/agreements", "subject", true, true)),
                    Map.entry("bod", new Listed("/api/v1/bodies", "name", true, true)),
                    Map.entry("dec", new Listed("/api/v1/decisions", "title", true, true)),
                    Map.entry("man", new Listed("/api/v1/mandates", "purpose", true, true)),
                    Map.entry("doc", new Listed("/api/v1/documents", "title", true, true)),
                    Map.entry("fun", new Listed("/api/v1/fundings", "purpose", true, true)),
                    Map.entry("fra", new Listed("/api/v1/frames", "holder", true, false)),
                    Map.entry("del", new Listed("/api/v1/delegations", "scope", true, true)),
                    Map.entry("pos", new Listed("/api/v1/positions", "title", true, true)),
                    Map.entry("ent", new Listed("/api/v1/entries", "text", true, true)),
                    Map.entry("prd", new Listed("/api/v1/periods", "month", true, false)));

    /**
     * What is offered.
     *
     * @param sought what it was looked for with; null where it is all there is
     * @param hits how many of the options were found so; one more may be what is chosen
     */
    record Found(List<Option> options, @Nullable String sought, int hits) {

        static final Found NOTHING = all(List.of());

        static Found all(List<Option> options) {
            return new Found(options, null, options.size());
        }
    }

    private final Screen screen;
    private final @Nullable String programme;
    private final Map<String, Reading> asked = new HashMap<>();
    private final Map<String, Json> firsts = new HashMap<>();

    /**
     * @param programme whose things are meant; null for those of any
     */
    Choices(Screen screen, @Nullable String programme) {
        this.screen = screen;
        this.programme = programme;
    }

    /** Asks for those of {@code prefix}, and does not wait. */
    void ask(String prefix) {
        @Nullable Listed list = listed(prefix);
        if (list != null) asked.computeIfAbsent(prefix, _ -> read(list, "", ""));
    }

    /** Asks for the codes of {@code list}, and does not wait. */
    void askCodes(String list) {
        screen.codes().ask(list);
    }

    private @Nullable Listed listed(String prefix) {
        if (!prefix.equals("uni")) return LISTS.get(prefix);
        String units = "/api/v1/organisations/" + screen.organisation() + "/units";
        return new Listed(units, "name", false, false);
    }

    private Reading read(Listed list, String words, String after) {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        if (list.ofProgramme()) parameters.put("programme", programme);
        parameters.put("limit", Integer.toString(LIMIT));
        parameters.put("q", words);
        parameters.put("startingAfter", after);
        return screen.read(list.address(), parameters);
    }

    /**
     * Those of {@code prefix}; of more than a page, those that say {@code words}.
     *
     * @param chosen stays among them whatever is looked for; empty for none
     */
    Found things(String prefix, String words, String chosen) {
        @Nullable Listed list = listed(prefix);
        if (list == null) return Found.NOTHING;
        try {
            Json first = first(prefix, list);
            boolean isWhole = !first.has("next");
            List<Option> options =
                    isWhole || words.isEmpty()
                            ? options(prefix, list, first)
                            : saying(words, prefix, list);
            if (options.isEmpty() && isWhole) return Found.NOTHING;
            int hits = options.size();
            keep(chosen, options);
            return new Found(options, isWhole ? null : words, hits);
        } catch (ApiRefused hidden) {
            return Found.NOTHING;
        }
    }

    /** Those of several kinds, each called after its kind too. */
    Found things(List<String> prefixes, String words, String chosen) {
        List<Option> options = new ArrayList<>();
        boolean isWhole = true;
        for (String prefix : prefixes) {
            Found found = things(prefix, words, "");
            isWhole &= found.sought() == null;
            for (Option each : found.options()) options.add(called(each));
        }
        if (options.isEmpty() && isWhole) return Found.NOTHING;
        int hits = options.size();
        keep(chosen, options);
        return new Found(options, isWhole ? null : words, hits);
    }

    private Option called(Option option) {
        Say say = screen.say();
        return new Option(
                option.value(), say.thing(say.kind(option.value())) + ": " + option.label());
    }

    private Json first(String prefix, Listed list) {
        return firsts.computeIfAbsent(
                prefix,
                _ -> {
                    ask(prefix);
                    @Nullable Reading reading = asked.get(prefix);
                    return (reading == null ? read(list, "", "") : reading).answer();
                });
    }

    private List<Option> saying(String words, String prefix, Listed list) {
        if (list.byWords()) return options(prefix, list, read(list, words, "").answer());
        List<Option> saying = new ArrayList<>();
        String after = "";
        for (int page = 0; page < PAGES_MAX; page++) {
            Json answer = read(list, "", after).answer();
            for (Option each : options(prefix, list, answer)) {
                if (says(each.label(), words) && saying.size() < LIMIT) saying.add(each);
            }
            after = answer.text("next", "");
            if (after.isEmpty()) break;
        }
        return saying;
    }

    private static boolean says(String label, String words) {
        return label.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private void keep(String chosen, List<Option> options) {
        boolean isThere = options.stream().anyMatch(each -> each.value().equals(chosen));
        if (chosen.isBlank() || isThere) return;
        @Nullable String name = screen.say().nameIfAny(chosen);
        if (name != null) options.addFirst(new Option(chosen, name));
        else if (chosen.matches(IDENTITY)) {
            options.addFirst(new Option(chosen, screen.say().called(chosen)));
        }
    }

    private List<Option> options(String prefix, Listed list, Json answer) {
        List<Option> options = new ArrayList<>();
        for (Json row : answer.list("items")) options.add(option(prefix, list, row));
        return options;
    }

    private Option option(String prefix, Listed list, Json row) {
        String id = idOf(prefix, row);
        String name = row.text(list.name(), id);
        if (name.matches(IDENTITY)) name = screen.say().name(name);
        if (row.has("employer")) name += ", " + screen.say().name(row.text("employer"));
        String number = prefix.equals("dec") ? row.text("number", "") : "";
        return new Option(id, number.isEmpty() ? name : number + " " + name);
    }

    /** A row begins with its own identity, which is called as its kind is. */
    private static String idOf(String prefix, Json row) {
        for (String field : row.node().propertyNames()) {
            String text = row.node().path(field).stringValue("");
            if (text.startsWith(prefix + "_") && isOwn(prefix, field)) return text;
        }
        return "";
    }

    private static boolean isOwn(String prefix, String field) {
        return switch (prefix) {
            case "prg" -> field.equals("programme");
            case "prj" -> field.equals("project");
            case "prd" -> field.equals("period");
            case "fra" -> field.equals("frame");
            default -> field.startsWith(prefix);
        };
    }

    /**
     * The codes that the list holds today.
     *
     * @param chosen stay among them though the list holds them no more, one a line
     */
    List<Option> codes(String list, String chosen) {
        List<Option> options = new ArrayList<>();
        LocalDate today = LocalDate.now(Norway.TIME);
        for (CodeLists.Entry each : screen.codes().of(list)) {
            String code = each.code().value();
            if (each.isValid(today) && !code.equals("unstated")) {
                options.add(new Option(code, each.words().in(screen.language())));
            }
        }
        chosen.lines()
                .filter(code -> CODE.matcher(code).matches())
                .filter(code -> options.stream().noneMatch(each -> each.value().equals(code)))
                .forEach(code -> options.add(new Option(code, screen.say().code(list, code))));
        return options;
    }
}
