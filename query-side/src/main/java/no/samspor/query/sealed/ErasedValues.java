package no.samspor.query.sealed;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import no.samspor.events.Erasure;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sealed values whose key the log says is destroyed: they are shown as erased, by the position that
 * erased them, of whatever day one asks. What is left of them in the log opens for nobody.
 */
public final class ErasedValues {

    private static final JsonMapper JSON = SamsporJson.mapper();

    /** All that the log tells of, whoever may see them: few, found by an index of their own. */
    private static final String TOLD =
            "SELECT position, name, payload FROM views.erasure ORDER BY position";

    private record Told(long position, Erasure erasure) {}

    private final List<Told> told = new ArrayList<>();

    private ErasedValues() {}

    /** All that the log says is erased. Whoever sees a sealed value is told that it is. */
    public static ErasedValues in(JdbcClient database, Sight sight) {
        ErasedValues erased = new ErasedValues();
        RowCallbackHandler hearing = erased::hear;
        database.sql(TOLD).query(hearing);
        return erased;
    }

    private void hear(ResultSet row) throws SQLException {
        tell(row.getLong("position"), row.getString("name"), row.getBytes("payload"));
    }

    private void tell(long position, String name, byte[] payload) {
        @Nullable Class<? extends Event> type = Families.typeOf(name);
        if (type == null) return;
        try {
            String text = new String(payload, StandardCharsets.UTF_8);
            @Nullable Erasure erasure = Erasure.of(JSON.readValue(text, type));
            if (erasure != null) told.add(new Told(position, erasure));
        } catch (JacksonException damaged) {
            // What it erased stays sealed to the reader: nothing is shown that was not before.
        }
    }

    /** {@code event} with its erased values shown as such; the others stand sealed, as stored. */
    public @Nullable JsonNode shownIn(@Nullable JsonNode event) {
        if (event != null && !told.isEmpty()) mark(event);
        return event;
    }

    private void mark(JsonNode node) {
        if (node instanceof ObjectNode value && isSealed(value)) {
            erasedBy(value).ifPresent(position -> show(value, position));
        } else {
            for (JsonNode each : node) mark(each);
        }
    }

    private static void show(ObjectNode value, long position) {
        value.remove(List.of("nonce", "sealed"));
        value.put("erasedBy", position);
    }

    private static boolean isSealed(JsonNode value) {
        return value.has("sealed") && value.path("key").isString();
    }

    /** The position by which a value is erased, as it is stored; nothing where it is not. */
    OptionalLong erasedBy(JsonNode value) {
        if (!isSealed(value)) return OptionalLong.empty();
        PersonId subject = PersonId.parse(value.path("subject").stringValue());
        OrganisationId organisation =
                OrganisationId.parse(value.path("organisation").stringValue());
        UUID key = UUID.fromString(value.path("key").stringValue());
        return told.stream()
                .filter(each -> each.erasure().erases(subject, organisation, key))
                .mapToLong(Told::position)
                .findFirst();
    }
}
