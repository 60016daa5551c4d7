package no.samspor.query.screen.doing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.events.record.CodeLists;
import no.samspor.query.screen.ApiRefused;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Screen;
import no.samspor.query.screen.doing.Field.Option;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen in a field: things that the reader may see, from the lists of the API, and the
 * codes of a list. Where there are more than one page of them, or none, it is typed.
 */
final class Choices {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final String LIMIT = "100";

    /** Where the things of a prefix are listed, the field that names them, whether by programme. */
    private record Listed(String address, String name, boolean ofProgramme) {}

    private static final Map<String, Listed> LISTS =
            Map.ofEntries(
                    Map.entry("prg", new Listed("/api/v1/programmes", "name", false)),
                    Map.entry("prj", new Listed("/api/v1/projects", "title", true)),
                    Map.entry("org", new Listed("/api/v1/organisations", "name", false)),
                    Map.entry("par", new Listed("/api/v1/participations", "organisation", true)),
                    Map.entry("agr", new Listed("/api/v1/agreements", "subject", true)),
                    Map.entry("bod", new Listed("/api/v1/bodies", "name", true)),
                    Map.entry("dec", new Listed("/api/v1/decisions", "title", true)),
                    Map.entry("man", new Listed("/api/v1/mandates", "purpose", true)),
                    Map.entry("doc", new Listed("/api/v1/documents", "title", true)),
                    Map.entry("fun", new Listed("/api/v1/fundings", "purpose", true)),
                    Map.entry("fra", new Listed("/api/v1/frames", "holder", true)),
                    Map.entry("del", new Listed("/api/v1/delegations", "scope", true)),
                    Map.entry("pos", new Listed("/api/v1/positions", "title", true)),
                    Map.entry("ent", new Listed("/api/v1/entries", "text", true)),
                    Map.entry("prd", new Listed("/api/v1/periods", "month", true)));

    private final Screen screen;
    private final @Nullable String programme;
    private final Map<String, Reading> asked = new HashMap<>();
    private final Map<String, List<Option>> found = new HashMap<>();

    /**
     * @param programme whose things are meant; null for those of any
     */
    Choices(Screen screen, @Nullable String programme) {
        this.screen = screen;
        this.programme = programme;
    }

    /** Asks for those of {@code prefix}, and does not wait. */
    void ask(String prefix) {
        if (prefix.equals("uni")) {
            asked.computeIfAbsent(
                    prefix,
                    _ ->
                            screen.read(
                                    "/api/v1/organisations/" + screen.organisation() + "/units",
                                    "limit",
                                    LIMIT));
        }
        @Nullable Listed list = LISTS.get(prefix);
        if (list == null) return;
        asked.computeIfAbsent(
                prefix,
                _ ->
                        programme == null || !list.ofProgramme()
                                ? screen.read(list.address(), "limit", LIMIT)
                                : screen.read(
                                        list.address(), "programme", programme, "limit", LIMIT));
    }

    /** Empty where it is to be typed. */
    List<Option> things(String prefix) {
        @Nullable List<Option> known = found.get(prefix);
        if (known != null) return known;
        ask(prefix);
        @Nullable Reading reading = asked.get(prefix);
        List<Option> options = reading == null ? List.of() : options(prefix, reading);
        found.put(prefix, options);
        return options;
    }

    private List<Option> options(String prefix, Reading reading) {
        try {
            Json answer = reading.answer();
            if (answer.has("next")) return List.of();
            List<Option> options = new ArrayList<>();
            for (Json row : answer.list("items")) options.add(option(prefix, row));
            return options;
        } catch (ApiRefused hidden) {
            return List.of();
        }
    }

    private Option option(String prefix, Json row) {
        @Nullable Listed list = LISTS.get(prefix);
        String field = list == null ? "name" : list.name();
        String id = idOf(prefix, row);
        String name = row.text(field, id);
        if (name.matches("[a-z]{3}_[0-9A-Z]{26}")) name = screen.say().name(name);
        String number = prefix.equals("dec") ? row.text("number", "") : "";
        return new Option(id, number.isEmpty() ? name : number + " " + name);
    }

    /** A row begins with its own identity, which is called as its kind is. */
    private static String idOf(String prefix, Json row) {
        for (String field : row.node().propertyNames()) {
            String text = row.text(field, "");
            if (text.startsWith(prefix + "_") && isOwn(prefix, field)) return text;
        }
        return "";
    }

    private static boolean isOwn(String prefix, String field) {
        return switch (prefix) {
            case "prg" -> field.equals("programme");
            case "fra" -> field.equals("frame");
            default -> field.startsWith(prefix);
        };
    }

    /** The codes that the list holds today. */
    List<Option> codes(String list) {
        List<Option> options = new ArrayList<>();
        for (CodeLists.Entry each : CodeLists.builtIn().codesOn(list, LocalDate.now(NORWAY))) {
            String code = each.code().value();
            if (!code.equals("unstated")) {
                options.add(new Option(code, each.words().in(screen.language())));
            }
        }
        return options;
    }
}
