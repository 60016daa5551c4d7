package no.samspor.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.samspor.events.json.SamsporJson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * The demo's machines, each of an organisation of the examples, as Maskinporten would know them.
 */
@Component
@Conditional(NobodyElseIsTrusted.class)
final class DemoMachines {

    /** No secret: whoever reads this may be any of them, on this machine. */
    static final String SECRET = "demo";

    /**
     * @param number of the organisation, nine digits
     * @param scopes that it may ask for
     */
    record Machine(String name, String title, String number, Set<String> scopes) {

        /** What a token of Maskinporten's shape states of it. */
        Map<String, Object> claims() {
            return Map.of(
                    "client_id",
                    name,
                    "consumer",
                    Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + number));
        }
    }

    private final Map<String, Machine> machines = new LinkedHashMap<>();

    DemoMachines() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(
                        DemoMachines.class.getResourceAsStream("/demo/machines.json"))) {
            List<Machine> all =
                    SamsporJson.mapper().readValue(list, new TypeReference<List<Machine>>() {});
            for (Machine each : all) machines.put(each.name(), each);
        }
    }

    List<Machine> all() {
        return List.copyOf(machines.values());
    }

    /** Null for a name that is none of theirs. */
    @Nullable Machine named(String name) {
        return machines.get(name);
    }
}
