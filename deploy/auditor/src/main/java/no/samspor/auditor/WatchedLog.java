package no.samspor.auditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import no.samspor.auditor.source.Exit;
import no.samspor.auditor.source.Trouble;
import no.samspor.proof.Rejected;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.SignatureLine;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.note.Signing;
import no.samspor.proof.note.VerifierKey;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * One log as a witness sees it: one history, which only grows. Whatever is cosigned was on disk
 * before, so a witness that is killed at any moment never cosigns another.
 */
final class WatchedLog {

    private final String origin;
    private final List<VerifierKey> keys;
    private final SignerKey own;
    private final WitnessDirectory directory;
    private final InstantSource clock;

    /** What is on disk; null when that must be read again. */
    private @Nullable Seen seen;

    private record Seen(Checkpoint checkpoint, @Nullable Note note, long atSeconds) {}

    WatchedLog(
            String origin,
            List<VerifierKey> keys,
            SignerKey own,
            WitnessDirectory directory,
            InstantSource clock) {
        this.origin = origin;
        this.keys = List.copyOf(keys);
        this.own = own;
        this.directory = directory;
        this.clock = clock;
        seen = read();
    }

    /**
     * What this witness cosigned itself, or nothing: a file that somebody else wrote is refused.
     */
    private Seen read() {
        Note note = directory.newest(origin);
        if (note == null) return new Seen(new Checkpoint(origin, 0, Hash.EMPTY), null, 0);
        try {
            List<Signing> signings = note.signings(List.of(own.verifier()));
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (signings.size() == 1 && checkpoint.origin().equals(origin)) {
                OptionalLong at = signings.getFirst().timeSeconds();
                return new Seen(checkpoint, note, at.orElse(0));
            }
        } catch (Rejected rejected) {
            throw Trouble.damaged("what is remembered of " + origin, rejected);
        }
        throw new Trouble(
                Exit.DAMAGED, "what is remembered of " + origin + " is not cosigned by " + own);
    }

    /** One at a time: what is compared must still be so when it is remembered. */
    synchronized WitnessAnswer add(Submission submission) {
        Note note = submission.note();
        try {
            if (note.signings(keys).isEmpty()) return WitnessAnswer.UNKNOWN_KEY;
        } catch (Rejected rejected) {
            return WitnessAnswer.UNKNOWN_KEY;
        }
        Seen before = seen == null ? read() : seen;
        if (submission.old() != before.checkpoint().size()) {
            return WitnessAnswer.otherSize(before.checkpoint().size());
        }
        try {
            submission.verifyFrom(before.checkpoint());
        } catch (Rejected rejected) {
            directory.keep(note.text(), evidence(before, submission, rejected));
            return WitnessAnswer.refused(rejected.reason().says());
        }
        return cosigned(before, submission);
    }

    private WitnessAnswer cosigned(Seen before, Submission submission) {
        long now = Math.max(clock.instant().getEpochSecond(), before.atSeconds());
        Note known = new Note(submission.note().text(), byTheLog(submission.note()));
        Note cosigned = known.signedBy(own, now);
        seen = null;
        try {
            directory.remember(origin, cosigned);
        } catch (IOException e) {
            return WitnessAnswer.FORGETFUL;
        }
        seen = new Seen(submission.checkpoint(), cosigned, now);
        return WitnessAnswer.cosigned(cosigned.lines().getLast());
    }

    private List<SignatureLine> byTheLog(Note note) {
        return note.lines().stream()
                .filter(line -> !new Note(note.text(), List.of(line)).signings(keys).isEmpty())
                .toList();
    }

    private String evidence(Seen before, Submission submission, Rejected why) {
        boolean forks = submission.checkpoint().size() == before.checkpoint().size();
        return """
        At %s, %s refused a checkpoint of %s: %s.
        %s
        It was said to follow from size %d by this proof:
        %s
        What was seen before:

        %s
        What was refused:

        %s\
        """
                .formatted(
                        clock.instant(),
                        own.verifier().name(),
                        origin,
                        why.reason().says(),
                        forks
                                ? "Both are signed and of one size: together they convict the log."
                                : "The proof is whoever's who sent it: it may be that alone which"
                                        + " is wrong.",
                        submission.old(),
                        submission.path().stream()
                                .map(hash -> hash + "\n")
                                .collect(Collectors.joining()),
                        text(before.note()),
                        text(submission.note()));
    }

    private static String text(@Nullable Note note) {
        return note == null ? "nothing\n" : new String(note.bytes(), StandardCharsets.UTF_8);
    }

    /** For whoever looks. */
    synchronized String story() {
        Seen now = seen == null ? read() : seen;
        Checkpoint checkpoint = now.checkpoint();
        return now.note() == null
                ? origin + ": nothing yet\n"
                : "%s: size %d, root %s, cosigned at %s%n"
                        .formatted(
                                origin,
                                checkpoint.size(),
                                checkpoint.root(),
                                Instant.ofEpochSecond(now.atSeconds()));
    }
}
