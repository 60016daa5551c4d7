package no.samspor.kernel;

import java.util.regex.Pattern;

/** The root of the log's Merkle tree: 32 bytes in base64, as checkpoints write it. */
public record RootHash(String base64) implements Textual {

    /** Padded, and with no bit set that does not count: each root has one text. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=");

    /** The root of a log without events. */
    public static final RootHash EMPTY =
            new RootHash("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");

    public RootHash {
        if (!FORM.matcher(base64).matches()) {
            throw new Malformed(
                    new Words(
                            "En rot skrives som i sjekkpunktet: 32 byte i base64.",
                            "Ei rot blir skriven som i sjekkpunktet: 32 byte i base64.",
                            "A root is written as in the checkpoint: 32 bytes in base64."));
        }
    }

    public static RootHash parse(String base64) {
        return new RootHash(base64);
    }

    @Override
    public String toString() {
        return base64;
    }
}
