package no.samspor.standalone;

import static no.samspor.database.CannotServe.Reason.KEY_UNUSABLE;
import static no.samspor.database.CannotServe.Reason.STATE_NOT_WRITABLE;
import static no.samspor.database.CannotServe.Reason.WRONG_USAGE;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samspor.database.CannotServe;
import no.samspor.database.StateDirectory;
import no.samspor.log.LogKeys;
import no.samspor.notary.store.Memory;
import no.samspor.notary.store.MemoryFile;
import no.samspor.notary.store.Sealed;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * Changes the key that a log signs with, while it runs or not: {@code next} puts a new one beside
 * the old, and both sign; {@code retire} takes the old one out, once a checkpoint stands under the
 * new one. Samspor sees the changed file within a second.
 */
final class KeyChange {

    private static final String USAGE = "key needs what is to be done: samspor key next|retire";

    private final Path file;
    private final List<SignerKey> keys;

    private KeyChange(Path file) {
        this.file = file;
        keys = LogKeys.in(file.toString()).keys();
    }

    public static void main(String[] words) {
        try {
            List<String> rest = new ArrayList<>(List.of(words));
            String what = rest.isEmpty() ? "" : rest.removeFirst();
            Options options = Options.parse(System.getenv(), rest.toArray(new String[0]));
            System.out.print(changed(what, options.data().toAbsolutePath(), System.getenv()));
        } catch (CannotServe e) {
            System.exit(SamsporApplication.explained(e));
        }
    }

    /** Does it, and tells what is to be done with it. */
    static String changed(String what, Path data, Map<String, String> environment) {
        Path usual = data.resolve("secrets").resolve("log.key");
        Path memory = data.resolve("notary").resolve("memory");
        try {
            KeyChange change = new KeyChange(named(environment, "SAMSPOR_LOG_KEY", usual));
            return switch (what) {
                case "next" -> change.next();
                case "retire" -> change.retire(named(environment, "SAMSPOR_NOTARY_MEMORY", memory));
                default -> throw new CannotServe(WRONG_USAGE, USAGE);
            };
        } catch (LogKeys.Unusable e) {
            throw LogKey.unusable(e);
        }
    }

    private static Path named(Map<String, String> environment, String name, Path usual) {
        @Nullable String given = environment.get(name);
        if (given != null && given.contains(",")) {
            throw new CannotServe(
                    WRONG_USAGE,
                    name + " names several files: change them by hand. Nothing was changed.");
        }
        return given == null ? usual : Path.of(given);
    }

    private String next() {
        if (keys.size() > 1) {
            throw unchanged(
                    "Two keys sign already. Retire the old one first, when everybody who verifies"
                            + " has the new one.");
        }
        SignerKey old = keys.getFirst();
        String origin = old.verifier().name();
        SignerKey fresh = SignerKey.generate(origin, Ed25519.SIGNATURE, new SecureRandom());
        keep(List.of(old, fresh));
        return """
                Both keys sign from now on. Give the new one to whoever verifies this log, and to its witnesses:
                  %s
                When they have it, take the old one out: samspor key retire
                """
                .formatted(fresh.verifier());
    }

    private String retire(Path memory) {
        if (keys.size() < 2) throw unchanged("One key signs alone: there is none to retire.");
        VerifierKey old = keys.getFirst().verifier();
        List<SignerKey> stay = keys.subList(1, keys.size());
        @Nullable Sealed last = last(memory);
        if (last != null && !last.isSignedBy(new LogKeys(stay).verifiers())) {
            throw unchanged(
                    "No checkpoint stands under the new key yet. One is made within ten seconds"
                            + " after something is recorded: try again then.");
        }
        keep(stay);
        return """
                The old key signs no more, and is gone. What it signed is still verified with:
                  %s
                """
                .formatted(old);
    }

    private static @Nullable Sealed last(Path memory) {
        try {
            Optional<Memory> remembered = new MemoryFile(memory).read();
            return remembered.map(Memory::last).orElse(null);
        } catch (IOException e) {
            throw new CannotServe(
                    STATE_NOT_WRITABLE, "The notary's memory cannot be read: " + e, e);
        }
    }

    /** What is told of them first: a key that signs is never unknown to its readers. */
    private void keep(List<SignerKey> those) {
        StringBuilder secrets = new StringBuilder();
        for (SignerKey each : those) secrets.append(each.secret()).append('\n');
        LogKey.publish(new LogKeys(those), file.resolveSibling("log.pub"));
        StateDirectory.replace(file, secrets.toString());
    }

    private static CannotServe unchanged(String why) {
        return new CannotServe(KEY_UNUSABLE, why + " Nothing was changed.");
    }
}
