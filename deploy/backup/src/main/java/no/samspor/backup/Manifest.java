package no.samspor.backup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samspor.proof.Rejected;
import no.samspor.proof.tree.Hash;

/**
 * What a backup says of itself, as lines of a word and a value. The signed checkpoint vouches for
 * the events; this tells damage apart in what no checkpoint covers.
 *
 * @param events how many there are, which is the position of the newest
 * @param root of the tree over all of them, sealed or not
 * @param headMicros the time of the head in microseconds since 1970; 0 of an empty log
 * @param sealed how many of them the checkpoint covers; 0 where there is no checkpoint
 * @param digests SHA-256 of the files that are no part of the tree, by their names
 */
record Manifest(
        Instant made,
        long events,
        Hash root,
        long headMicros,
        long sealed,
        Map<String, String> digests) {

    static final String PATH = "store/manifest";

    private static final String TITLE = "samspor.store/1";
    private static final String DIGEST = "sha256 ";

    byte[] bytes() {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        text.append("made ").append(made).append('\n');
        text.append("events ").append(events).append('\n');
        text.append("root ").append(root).append('\n');
        text.append("head ").append(headMicros).append('\n');
        text.append("sealed ").append(sealed).append('\n');
        new TreeMap<>(digests)
                .forEach(
                        (file, digest) ->
                                text.append(DIGEST).append(file).append(' ').append(digest + "\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Manifest parse(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        try {
            if (!lines.getFirst().equals(TITLE)) {
                throw NotRestored.damaged(
                        "This is no backup that this version reads: "
                                + PATH
                                + " does not begin"
                                + " with "
                                + TITLE
                                + ".");
            }
            Map<String, String> digests = new TreeMap<>();
            for (String line : lines.subList(6, lines.size())) {
                String[] words = line.substring(DIGEST.length()).split(" ", 2);
                digests.put(words[0], words[1]);
            }
            return new Manifest(
                    Instant.parse(value(lines.get(1), "made ")),
                    Long.parseLong(value(lines.get(2), "events ")),
                    Hash.parse(value(lines.get(3), "root ")),
                    Long.parseLong(value(lines.get(4), "head ")),
                    Long.parseLong(value(lines.get(5), "sealed ")),
                    digests);
        } catch (IndexOutOfBoundsException
                | NumberFormatException
                | DateTimeParseException
                | Rejected
                | java.util.NoSuchElementException damaged) {
            throw NotRestored.damaged("The backup's " + PATH + " is damaged.");
        }
    }

    private static String value(String line, String word) {
        if (!line.startsWith(word)) throw new IndexOutOfBoundsException(word);
        return line.substring(word.length());
    }
}
