package no.samspor.proof.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;

/**
 * One line under a note, by whomever.
 *
 * @param base64 of the key's id and the signature
 */
public record SignatureLine(String name, String base64) {

    private static final String DASH = "\u2014 ";

    public SignatureLine {
        Rejected.unless(VerifierKey.isName(name), Reason.NOT_A_NOTE);
        boolean signs = Strict.base64(base64).length > VerifierKey.ID_BYTES;
        Rejected.unless(signs, Reason.NOT_A_NOTE);
    }

    static SignatureLine by(SignerKey key, String text, long timeSeconds) {
        byte[] signature = key.sign(text, timeSeconds);
        ByteBuffer line = ByteBuffer.allocate(VerifierKey.ID_BYTES + signature.length);
        line.putInt(key.verifier().id()).put(signature);
        return new SignatureLine(key.verifier().name(), Strict.base64(line.array()));
    }

    public static SignatureLine parse(String line) {
        Rejected.unless(line.startsWith(DASH), Reason.NOT_A_NOTE);
        String[] parts = line.substring(DASH.length()).split(" ", -1);
        Rejected.unless(parts.length == 2, Reason.NOT_A_NOTE);
        return new SignatureLine(parts[0], parts[1]);
    }

    boolean isBy(VerifierKey key) {
        int id = ByteBuffer.wrap(Strict.base64(base64)).getInt();
        return name.equals(key.name()) && id == key.id();
    }

    byte[] signature() {
        byte[] bytes = Strict.base64(base64);
        return Arrays.copyOfRange(bytes, VerifierKey.ID_BYTES, bytes.length);
    }

    @Override
    public String toString() {
        return DASH + name + " " + base64;
    }
}
