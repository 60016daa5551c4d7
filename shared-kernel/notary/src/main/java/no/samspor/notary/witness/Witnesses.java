package no.samspor.notary.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samspor.proof.Rejected;
import no.samspor.proof.note.VerifierKey;

/**
 * The witnesses of a log, and how many different owners must confirm a checkpoint.
 *
 * @param quorum 0 where none is asked for; no checkpoint is witnessed then
 */
public record Witnesses(List<Witness> all, int quorum) {

    private static final int WITNESSES_MAX = 32;

    public Witnesses {
        all = List.copyOf(all);
        long owners = all.stream().map(Witness::owner).distinct().count();
        if (all.size() > WITNESSES_MAX || quorum < 0 || quorum > owners) {
            throw new IllegalArgumentException(
                    "a quorum of " + quorum + " from " + owners + " owners cannot be");
        }
        if (all.stream().map(Witness::key).distinct().count() < all.size()) {
            throw new IllegalArgumentException("a witness is named twice");
        }
    }

    public static Witnesses none() {
        return new Witnesses(List.of(), 0);
    }

    /** A witness a line: its verifier key, its address, and the organisation that runs it. */
    public static Witnesses in(Path file, int quorum) {
        try {
            return new Witnesses(
                    Files.readString(file)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .map(Witnesses::witness)
                            .toList(),
                    quorum);
        } catch (IOException e) {
            throw new UncheckedIOException("the witnesses cannot be read: " + file, e);
        }
    }

    private static Witness witness(String line) {
        String[] words = line.split("\\s+", 3);
        if (words.length < 3) {
            throw new IllegalArgumentException("a witness is KEY URL ORGANISATION, not: " + line);
        }
        try {
            return new Witness(VerifierKey.parse(words[0]), URI.create(words[1]), words[2]);
        } catch (Rejected notAKey) {
            throw new IllegalArgumentException("not the key of a witness: " + words[0], notAKey);
        }
    }

    /** How many different owners there are beside those of {@code others}. */
    long ownersWithout(List<Witness> others) {
        List<String> out = others.stream().map(Witness::owner).toList();
        return all.stream()
                .map(Witness::owner)
                .filter(owner -> !out.contains(owner))
                .distinct()
                .count();
    }
}
