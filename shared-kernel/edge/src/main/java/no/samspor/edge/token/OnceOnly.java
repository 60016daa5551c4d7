package no.samspor.edge.token;

import com.nimbusds.jose.util.Base64URL;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Whether every name stands once in each object of a text. Where one stands twice, two readers may
 * each believe another value, and the one who checks is not the one who uses it.
 */
final class OnceOnly {

    private static final JsonFactory JSON = new JsonFactory();

    private OnceOnly() {}

    /**
     * @throws JacksonException where it is no JSON
     */
    static boolean holdsFor(Base64URL part) {
        Deque<Set<String>> objects = new ArrayDeque<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), part.decode())) {
            @Nullable JsonToken each = json.nextToken();
            while (each != null) {
                if (each == JsonToken.START_OBJECT) objects.push(new HashSet<>());
                if (each == JsonToken.END_OBJECT) objects.pop();
                if (each == JsonToken.PROPERTY_NAME && !objects.element().add(json.currentName())) {
                    return false;
                }
                each = json.nextToken();
            }
            return true;
        }
    }
}
