package no.samspor.proof;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Reads texts that have one form for each value, and refuses every other. */
public final class Strict {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Strict() {}

    /** UTF-8 without control characters, line feeds excepted. */
    public static String text(byte[] utf8) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
            Rejected.unless(isPlain(text), Reason.NOT_TEXT);
            return text;
        } catch (CharacterCodingException e) {
            throw new Rejected(Reason.NOT_TEXT);
        }
    }

    /** The way back from {@link #text(byte[])}. */
    public static byte[] utf8(String text) {
        Rejected.unless(isPlain(text), Reason.NOT_TEXT);
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new Rejected(Reason.NOT_TEXT);
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n') return false;
        }
        return true;
    }

    public static long number(String decimal) {
        Rejected.unless(NUMBER.matcher(decimal).matches(), Reason.NOT_A_NUMBER);
        try {
            return Long.parseLong(decimal);
        } catch (NumberFormatException e) {
            throw new Rejected(Reason.NOT_A_NUMBER);
        }
    }

    /** Padded, and with no bit set that does not count: each text means other bytes. */
    public static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            Rejected.unless(base64(bytes).equals(text), Reason.NOT_BASE64);
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Rejected(Reason.NOT_BASE64);
        }
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
