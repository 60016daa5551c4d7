package no.samspor.command.access;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.NationalIdentity;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Words;
import tools.jackson.databind.JsonNode;

/**
 * Refuses what no text of a request may hold, wherever it stands: a national identity number
 * (I-41), and characters that are none, which the record could store and no view could show.
 */
final class Texts {

    private Texts() {}

    static void refuse(JsonNode body) {
        refuse(body, "");
    }

    private static void refuse(JsonNode node, String pointer) {
        if (node.isString()) {
            refuse(node.stringValue(), pointer);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) refuse(node.get(i), pointer + "/" + i);
        } else if (node.isObject()) {
            node.forEachEntry(
                    (name, value) -> {
                        refuse(name, pointer);
                        refuse(value, pointer + "/" + name);
                    });
        }
    }

    /**
     * @param pointer where in the body it stands
     */
    static void refuse(String text, String pointer) {
        if (NationalIdentity.isIn(text)) {
            throw new Problem.Thrown(Problem.of(AccessRefusal.PERSONAL_NUMBER, pointer, null));
        }
        if (!isText(text)) {
            throw new Problem.Thrown(
                    Problem.of(
                            EdgeRefusal.BAD_FIELD,
                            pointer,
                            new Words(
                                    "Teksten har tegn som ikke er tegn.",
                                    "Teksten har teikn som ikkje er teikn.",
                                    "The text has characters that are none.")));
        }
    }

    /** A key is stored beside what it brought about, for as long. */
    static void refuseKey(String key) {
        if (NationalIdentity.isIn(key)) throw new Refused(AccessRefusal.PERSONAL_NUMBER);
    }

    /** No half of a pair without the other, and nothing that ends a text in a database. */
    private static boolean isText(String text) {
        return text.codePoints().noneMatch(each -> each == 0 || isHalf(each));
    }

    private static boolean isHalf(int codePoint) {
        return Character.isBmpCodePoint(codePoint) && Character.isSurrogate((char) codePoint);
    }
}
