package no.samspor.query.screen.doing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.query.screen.ApiRefused;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Opened;
import no.samspor.query.screen.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is recorded now, for the forms of commands that put all they say in its place: they open
 * filled with it, so that whoever changes one word leaves the rest as it stands.
 *
 * <p>Such a command is decided on the newest that is recorded, whenever that takes effect; so that
 * is what is read, and not what holds today.
 */
@Component
final class Standing {

    /** A day after all others: what takes effect later has taken effect by then. */
    private static final String AT_LAST = "9999-12-31";

    private static final String MOST_VERSIONS = "100";

    /** What every row says of itself; a command's field called so is another matter. */
    private static final Set<String> OF_THE_ROW =
            Set.of(
                    "certainty",
                    "doubt",
                    "notEvidenced",
                    "warnings",
                    "disputed",
                    "positions",
                    "valid",
                    "recorded",
                    "access");

    /**
     * The fields of a command that the thing has too.
     *
     * @param whole the one of them whose parts are the thing's own fields; empty for none
     * @param under where the versions of the thing are read, of which the last one counts; empty
     *     where the thing itself says it all
     * @param called fields that the thing calls otherwise than the command
     */
    private record Replaced(
            List<String> fields, String whole, String under, Map<String, String> called) {

        static Replaced fields(String... fields) {
            return new Replaced(List.of(fields), "", "", Map.of());
        }

        static Replaced whole(String field) {
            return new Replaced(List.of(), field, "", Map.of());
        }

        Replaced under(String versions) {
            return new Replaced(fields, whole, versions, called);
        }

        Replaced called(String field, String name) {
            return new Replaced(fields, whole, under, Map.of(field, name));
        }
    }

    /** Closed: which fields are the thing's, and which the act's own, no name tells. */
    private static final Map<String, Replaced> COMMANDS =
            Map.ofEntries(
                    Map.entry("AmendMandate", Replaced.whole("text").under("/versions")),
                    Map.entry("AmendAgreement", Replaced.whole("terms")),
                    Map.entry(
                            "ChangeAllocation",
                            Replaced.whole("shares").called("key", "allocationKey")),
                    Map.entry(
                            "ChangeBodyRules",
                            Replaced.fields(
                                    "ruleSet", "quorum", "chairBreaksTies", "publicMeetings")),
                    Map.entry("ChangeFte", Replaced.fields("fteBp")),
                    Map.entry("ChangeMunicipality", Replaced.fields("municipality")),
                    Map.entry("ChangeParticipationRole", Replaced.fields("roles")),
                    Map.entry("EntrustPosition", Replaced.fields("roles", "unit", "body")),
                    Map.entry("ReclassifyProject", Replaced.fields("kind", "category")),
                    Map.entry("RenameOrganisation", Replaced.fields("name")),
                    Map.entry("RenameProgramme", Replaced.fields("name")),
                    Map.entry(
                            "ReviseRoleDescription",
                            Replaced.fields("text", "document").called("text", "description")));

    /** What lies under a key of its own, and in which events: no row of a view says it. */
    private static final String SEALED = "CorrectPersonDetails";

    private static final String DETAILS = "details";
    private static final List<String> TOLD_BY =
            List.of("person.registered/1", "person.details-corrected/1");

    private final Description description;

    Standing(Description description) {
        this.description = description;
    }

    /** Whether {@code command} replaces what stands. */
    static boolean isReplacedBy(String command) {
        return COMMANDS.containsKey(command) || command.equals(SEALED);
    }

    /**
     * Fills in what {@code thing} is now.
     *
     * @return the version of the thing that was read, to be stated when it is changed; null where
     *     the reader may not see it, and nothing was filled in
     */
    @Nullable String fill(
            String command, String thing, JsonNode schema, Filled filled, Screen screen) {
        if (command.equals(SEALED)) return opened(thing, schema, filled, screen);
        @Nullable Replaced replaced = COMMANDS.get(command);
        if (replaced == null) return null;
        String address = "/api/v1/" + DoingScreen.things(thing, description) + "/" + thing;
        Json meta;
        JsonNode row;
        try {
            meta = screen.readPlain(address).answer().in("meta");
            row = row(address, replaced, meta.text("position", ""), screen);
        } catch (ApiRefused hidden) {
            return null;
        }
        JsonNode properties = schema.path("properties");
        for (String field : replaced.fields()) {
            String name = replaced.called().getOrDefault(field, field);
            fill("/" + field, field, properties.path(field), row, name, filled, screen);
        }
        JsonNode parts = description.resolved(properties.path(replaced.whole()));
        for (String part : parts.path("properties").propertyNames()) {
            String at = "/" + replaced.whole() + "/" + part;
            String name = replaced.called().getOrDefault(part, part);
            fill(at, part, parts.path("properties").path(part), row, name, filled, screen);
        }
        return meta.text("version");
    }

    /** The details of a person, which are opened for it. */
    private @Nullable String opened(String thing, JsonNode schema, Filled filled, Screen screen) {
        try {
            Opened opened = Opened.now(thing, screen);
            Json details = opened.newest(TOLD_BY);
            if (details.isEmpty()) return null;
            JsonNode properties = schema.path("properties");
            put("/" + DETAILS, DETAILS, properties.path(DETAILS), details.node(), filled, screen);
            return opened.version();
        } catch (ApiRefused hidden) {
            return null;
        }
    }

    /** The thing as of the position at which its version was read, without what rows say. */
    private static JsonNode row(String address, Replaced replaced, String position, Screen screen) {
        String[] newest = {"effectiveOn", AT_LAST, "atPosition", position};
        if (replaced.under().isEmpty()) {
            return own(screen.readPlain(address, newest).item());
        }
        List<Json> versions = new ArrayList<>();
        String after = "";
        do {
            Json page =
                    screen.readPlain(
                                    address + replaced.under(),
                                    "effectiveOn",
                                    AT_LAST,
                                    "atPosition",
                                    position,
                                    "limit",
                                    MOST_VERSIONS,
                                    "startingAfter",
                                    after)
                            .answer();
            versions.addAll(page.list("items"));
            after = page.text("next", "");
        } while (!after.isEmpty());
        return versions.stream()
                .max(Comparator.comparingLong(each -> each.number("version")))
                .map(Standing::own)
                .orElse(Json.NOTHING.node());
    }

    private static JsonNode own(Json row) {
        ObjectNode own = (ObjectNode) row.node().deepCopy();
        own.remove(OF_THE_ROW);
        return own;
    }

    /** Out of the row's field {@code name}; a period lies in two, {@code validFrom} and its end. */
    private void fill(
            String at,
            String field,
            JsonNode schema,
            JsonNode row,
            String name,
            Filled filled,
            Screen screen) {
        if (row.hasNonNull(name)) {
            put(at, field, schema, row.path(name), filled, screen);
            return;
        }
        JsonNode parts = description.resolved(schema).path("properties");
        for (String part : parts.propertyNames()) {
            String apart = name + Character.toUpperCase(part.charAt(0)) + part.substring(1);
            put(at + "/" + part, part, parts.path(part), row.path(apart), filled, screen);
        }
    }

    private void put(
            String at, String name, JsonNode schema, JsonNode value, Filled filled, Screen screen) {
        if (value.isMissingNode() || value.isNull()) return;
        @Nullable String type = Description.nameOf(schema);
        if (type != null && !type.equals("Nok")) {
            JsonNode parts = description.resolved(schema).path("properties");
            for (String part : parts.propertyNames()) {
                String lower = at + "/" + part;
                put(lower, part, parts.path(part), value.path(part), filled, screen);
            }
        } else if (!schema.has("items")) {
            filled.put(at, leaf(name, schema, type, value, screen.language()));
        } else if (Form.isOfTexts(schema)) {
            List<String> lines = new ArrayList<>();
            for (JsonNode each : value) lines.add(oneLine(each.asString("")));
            filled.put(at, String.join("\n", lines));
        } else {
            filled.putRows(at, value.size());
            for (int row = 0; row < value.size(); row++) {
                put(at + "/" + row, name, schema.path("items"), value.get(row), filled, screen);
            }
        }
    }

    /** A field of lines takes a text of several for several texts. */
    private static String oneLine(String text) {
        return String.join(" ", text.lines().toList());
    }

    private static String leaf(
            String name, JsonNode schema, @Nullable String type, JsonNode value, String language) {
        String text = value.asString("");
        @Nullable String written =
                switch (Form.kind(name, schema, type, List.of())) {
                    case KRONER -> Spelling.writtenOre(value.path("minor").longValue());
                    case SHARE -> Spelling.writtenShare(value.longValue());
                    case DATE -> Spelling.writtenDate(text);
                    case MONTH -> Spelling.writtenMonth(text);
                    case VAGUE_DATE -> Spelling.writtenVagueDate(text, language);
                    default -> text;
                };
        return written == null ? text : written;
    }
}
