package no.samspor.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for what must not be there, in every byte of every file of a directory: as it is, in UTF-16
 * both ways, in base 64 wherever it may begin, in hexadecimal and percent signs.
 */
final class Traces {

    private static final int BEGINNINGS = 1 << 16;

    private record Needle(String form, byte[] bytes) {}

    /** By their first two bytes; null where none begins so. */
    private final Needle[][] byBeginning = new Needle[BEGINNINGS][];

    /** Of a text, which must be plain ASCII and long enough to occur nowhere by chance. */
    Traces of(String name, String text) {
        bytes(name, text.getBytes(UTF_8));
        add(name + " in UTF-16LE", text.getBytes(UTF_16LE));
        add(name + " in UTF-16BE", text.getBytes(UTF_16BE));
        String percent = HexFormat.ofDelimiter("%").formatHex(text.getBytes(UTF_8));
        add(name + " in percent signs", percent.getBytes(UTF_8));
        return this;
    }

    /** Of a secret. */
    Traces bytes(String name, byte[] secret) {
        add(name, secret);
        add(name + " in hexadecimal", HexFormat.of().formatHex(secret).getBytes(UTF_8));
        add(
                name + " in HEXADECIMAL",
                HexFormat.of().withUpperCase().formatHex(secret).getBytes(UTF_8));
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[shift + secret.length];
            System.arraycopy(secret, 0, shifted, shift, secret.length);
            String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // The first and last digits are made of its neighbours too.
            String own = whole.substring(shift == 0 ? 0 : shift + 1, whole.length() - 2);
            add(name + " in base 64, shifted " + shift, own.getBytes(UTF_8));
        }
        return this;
    }

    private void add(String form, byte[] bytes) {
        int beginning = beginning(bytes, 0);
        Needle[] before = byBeginning[beginning];
        int count = before == null ? 0 : before.length;
        Needle[] more = before == null ? new Needle[1] : Arrays.copyOf(before, count + 1);
        more[count] = new Needle(form, bytes);
        byBeginning[beginning] = more;
    }

    /** {@code file: form}, for each file in which it was found. */
    Set<String> in(Path directory) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String form : inBytes(bytesOf(file))) {
                    found.add(directory.relativize(file) + ": " + form);
                }
            }
        }
        return found;
    }

    /** None, where a running server has removed the file meanwhile. */
    private static byte[] bytesOf(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException removed) {
            return new byte[0];
        }
    }

    Set<String> inBytes(byte[] hay) {
        Set<String> found = new TreeSet<>();
        for (int at = 0; at + 1 < hay.length; at++) {
            Needle[] candidates = byBeginning[beginning(hay, at)];
            if (candidates == null) continue;
            for (Needle each : candidates) {
                int end = at + each.bytes().length;
                if (end <= hay.length
                        && Arrays.equals(hay, at, end, each.bytes(), 0, each.bytes().length)) {
                    found.add(each.form());
                }
            }
        }
        return found;
    }

    private static int beginning(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    /** Every form of a text at once, for a proof that each of them would be found. */
    static byte[] everyForm(String text) {
        byte[] plain = text.getBytes(UTF_8);
        StringBuilder all = new StringBuilder(text);
        all.append(new String(text.getBytes(UTF_16LE), ISO_8859_1)).append('\n');
        all.append(new String(text.getBytes(UTF_16BE), ISO_8859_1)).append('\n');
        all.append(HexFormat.ofDelimiter("%").formatHex(plain)).append('\n');
        all.append(HexFormat.of().formatHex(plain)).append('\n');
        all.append(HexFormat.of().withUpperCase().formatHex(plain)).append('\n');
        for (String before : List.of("", "x", "xy")) {
            byte[] within = (before + text + "after").getBytes(UTF_8);
            all.append(Base64.getEncoder().encodeToString(within)).append('\n');
        }
        return all.toString().getBytes(ISO_8859_1);
    }
}
