package no.samspor.proof.note;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;

/** A public key and whose it is, written {@code name+id+key}: what a reader pins. */
public final class VerifierKey {

    static final int ID_BYTES = 4;

    private static final int TEXT_CHARS_MAX = 8_192;
    private static final int NAME_CHARS_MAX = 255;
    private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)");

    private final String name;
    private final Algorithm algorithm;
    private final byte[] publicKey;

    VerifierKey(String name, Algorithm algorithm, byte[] publicKey) {
        Rejected.unless(isName(name), Reason.NOT_A_KEY);
        algorithm.check(publicKey);
        this.name = name;
        this.algorithm = algorithm;
        this.publicKey = publicKey;
    }

    public static VerifierKey parse(String text) {
        Rejected.unless(text.length() <= TEXT_CHARS_MAX, Reason.TOO_LONG);
        Matcher parts = FORM.matcher(text);
        Rejected.unless(parts.matches(), Reason.NOT_A_KEY);
        byte[] typed = Strict.base64(parts.group(3));
        byte[] publicKey = Arrays.copyOfRange(typed, 1, typed.length);
        VerifierKey key = new VerifierKey(parts.group(1), Algorithm.of(typed[0]), publicKey);
        Rejected.unless(key.toString().equals(text), Reason.NOT_A_KEY);
        return key;
    }

    /** Not empty, without spaces of any kind and without plus signs. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= NAME_CHARS_MAX
                && name.codePoints().noneMatch(VerifierKey::separates);
    }

    private static boolean separates(int c) {
        boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
        return space || Character.isISOControl(c) || c == '+';
    }

    public String name() {
        return name;
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    /** The first four bytes of the SHA-256 of name, line feed, type and key. */
    public int id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Strict.utf8(name + "\n"));
            digest.update(typed());
            return ByteBuffer.wrap(digest.digest()).getInt();
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }

    boolean verifies(String text, byte[] signature) {
        return algorithm.verifies(publicKey, text, signature);
    }

    /** Not to be changed by whoever is given it. */
    byte[] publicKey() {
        return publicKey;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && toString().equals(key.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** As it is handed out, and read by {@link #parse(String)}. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Strict.base64(typed());
    }

    private byte[] typed() {
        ByteBuffer typed = ByteBuffer.allocate(1 + publicKey.length);
        return typed.put(algorithm.type()).put(publicKey).array();
    }
}
