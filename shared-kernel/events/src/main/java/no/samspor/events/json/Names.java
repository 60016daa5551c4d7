package no.samspor.events.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.events.money.PostingPeriod;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import no.samspor.kernel.id.PeriodId;
import no.samspor.kernel.id.ProgrammeId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Names for identities: {@code @man:program} is the mandate that this file calls «program», {@code
 * @org:/ks} an organisation that all files call «ks». The same name gives the same identity, so a
 * file can be loaded twice and can speak of what a later line creates.
 */
public final class Names {

    private static final Pattern NAME = Pattern.compile("@([a-z]{3}):(/?[a-z0-9æøå][a-z0-9æøå-]*)");

    private static final Pattern MONTH = Pattern.compile("(.+)-(\\d{4}-\\d{2})");

    private final String namespace;

    public Names(String namespace) {
        this.namespace = namespace;
    }

    /**
     * The identity that {@code name} stands for, written out; throws IllegalArgumentException for
     * none.
     */
    public String identity(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) throw new IllegalArgumentException("no name: " + name);
        return identity(parts);
    }

    private String identity(Matcher parts) {
        String kind = parts.group(1);
        String name = parts.group(2);
        if (kind.equals(Ids.prefixOf(PeriodId.class))) return period(name);
        String full = name.startsWith("/") ? kind + name : kind + "/" + namespace + "/" + name;
        try {
            return Ids.of(kind, Id.named("samspor/" + full)).toString();
        } catch (Malformed unknownKind) {
            throw new IllegalArgumentException(
                    "no kind of identity: " + parts.group(), unknownKind);
        }
    }

    /** Its identity follows from its programme and its month: {@code @prd:program-2026-03}. */
    private String period(String name) {
        Matcher parts = MONTH.matcher(name);
        if (!parts.matches()) throw new IllegalArgumentException("no name of a period: " + name);
        String programme = Ids.prefixOf(ProgrammeId.class) + ":" + parts.group(1);
        return PostingPeriod.parse(parts.group(2))
                .idIn(ProgrammeId.parse(identity("@" + programme)))
                .toString();
    }

    /** {@code path} with every name in it written out. */
    public String path(String path) {
        return NAME.matcher(path)
                .replaceAll(match -> Matcher.quoteReplacement(identity(match.group())));
    }

    /** A copy of {@code node} in which every text that is a name has become its identity. */
    public JsonNode resolve(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.forEachEntry((field, value) -> copy.set(field, resolve(value)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            for (JsonNode value : array) copy.add(resolve(value));
            return copy;
        }
        boolean isName = node.isString() && NAME.matcher(node.stringValue()).matches();
        return isName ? StringNode.valueOf(identity(node.stringValue())) : node;
    }
}
