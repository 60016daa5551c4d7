package no.samspor.standalone;

import static no.samspor.database.CannotServe.Reason.KEY_UNUSABLE;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;
import no.samspor.database.CannotServe;
import no.samspor.database.StateDirectory;
import no.samspor.log.LogKeys;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.note.VerifierKey;
import org.springframework.beans.factory.BeanCreationException;

/** The key that the log of this installation signs with, and where its readers find theirs. */
final class LogKey {

    private static final int NAME_BYTES = 4;

    private LogKey() {}

    /** Where it is kept, of this user alone; it is made at the first start. */
    static Path in(StateDirectory state) {
        state.secret("log.key", LogKey::fresh);
        return state.inside("secrets").resolve("log.key");
    }

    private static String fresh() {
        SecureRandom chance = new SecureRandom();
        byte[] name = new byte[NAME_BYTES];
        chance.nextBytes(name);
        String origin = "samspor.local/" + HexFormat.of().formatHex(name);
        return SignerKey.generate(origin, Ed25519.SIGNATURE, chance).secret();
    }

    /** Writes what others verify with, one key a line, to where it is looked for. */
    static Path publish(LogKeys keys, StateDirectory state) {
        return publish(keys, state.inside("secrets").resolve("log.pub"));
    }

    static Path publish(LogKeys keys, Path readers) {
        String lines =
                keys.verifiers().stream()
                        .map(VerifierKey::toString)
                        .collect(Collectors.joining("\n", "", "\n"));
        StateDirectory.replace(readers, lines);
        return readers;
    }

    /** The operator's paragraph where a key is what keeps the sides from starting. */
    static RuntimeException explained(BeanCreationException failed) {
        return failed.getMostSpecificCause() instanceof LogKeys.Unusable unusable
                ? unusable(unusable)
                : failed;
    }

    static CannotServe unusable(LogKeys.Unusable why) {
        return new CannotServe(
                KEY_UNUSABLE,
                "The log cannot sign what it promises: "
                        + why.getMessage()
                        + ". Give it a key that only this user can read. Nothing was changed.",
                why);
    }
}
