package no.samspor.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Stored bytes as a leaf holds them: whole, or by their SHA-256 where they are many. Which of the
 * two is a matter of their length alone, so that a row has one leaf.
 */
public final class Part {

    /** Two parts of this length and all else fit into an entry of 65,535 bytes. */
    public static final int WHOLE_BYTES_MAX = 32_000;

    private static final int HASH_BYTES = 32;

    private final int length;
    private final byte[] held;

    private Part(int length, byte[] held) {
        this.length = length;
        this.held = held;
    }

    public static Part of(byte[] stored) {
        boolean whole = stored.length <= WHOLE_BYTES_MAX;
        return new Part(stored.length, whole ? stored.clone() : sha256(stored));
    }

    /** As read from a leaf: {@code held} is what it has for {@code length} stored bytes. */
    static Part read(int length, byte[] held) {
        return new Part(length, held);
    }

    /** How many bytes a leaf has for {@code length} stored ones. */
    static int heldFor(int length) {
        return length <= WHOLE_BYTES_MAX ? length : HASH_BYTES;
    }

    /** How many bytes are stored. */
    public int length() {
        return length;
    }

    public boolean isWhole() {
        return length <= WHOLE_BYTES_MAX;
    }

    /** The stored bytes if whole, else their SHA-256. */
    public byte[] held() {
        return held.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Part part
                && length == part.length
                && Arrays.equals(held, part.held);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(held);
    }

    @Override
    public String toString() {
        return length + (isWhole() ? " bytes" : " bytes by their hash");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
