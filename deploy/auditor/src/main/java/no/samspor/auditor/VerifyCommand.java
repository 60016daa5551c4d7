package no.samspor.auditor;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import no.samspor.auditor.source.Exit;
import no.samspor.auditor.source.Source;
import no.samspor.auditor.verify.Question;
import no.samspor.auditor.verify.Verdict;
import no.samspor.auditor.verify.Verification;
import no.samspor.proof.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/** {@code verify}: three words, each of which holds or fails at a position. */
final class VerifyCommand {

    private static final String HELP =
            """
            usage: samspor verify SOURCE --key VKEY [options]

            SOURCE is the address of a Samspor (http://…), a bundle (zip), or a directory.

              --key VKEY, --key-file FILE        a key of the log, got from somebody you trust; needed
              --witness VKEY, --witnesses FILE   keys of witnesses
              --quorum K                         how many must have cosigned (all that are given)
              --checkpoint FILE                  an older checkpoint that you kept
              --receipt FILE                     a receipt that you were given
              --token-file FILE                  who asks, where SOURCE is an address
              --output text|json

            Options may be repeated. Files of keys have one on a line.

            example: samspor verify decision.zip --key-file log.pub --witnesses owners.pub --quorum 2

            exit codes: 0 all holds, 1 something does not, 2 usage, 3 not allowed, 4 not reachable,
            5 damaged: a piece is missing or has no form
            """;

    private static final Set<String> OPTIONS =
            Set.of(
                    "--key",
                    "--key-file",
                    "--witness",
                    "--witnesses",
                    "--quorum",
                    "--checkpoint",
                    "--receipt",
                    "--token-file",
                    "--output");

    private VerifyCommand() {}

    static Exit run(List<String> arguments, PrintStream out, PrintStream talk) {
        if (Auditor.asksForHelp(arguments)) return Auditor.help(HELP, out);
        Arguments asked = new Arguments(arguments, OPTIONS);
        String address = asked.word();
        if (address == null) throw Arguments.usage("verify needs a source: --help says which");
        boolean json = json(asked);
        Question question = question(asked);
        long begun = System.nanoTime();
        try (Source source = Source.of(address, token(asked))) {
            Verdict verdict = Verification.of(source, question);
            if (json) out.println(verdict.json());
            else out.print(verdict.text());
            double seconds = (System.nanoTime() - begun) / 1e9;
            talk.printf("samspor: %d entries in %.2f s%n", verdict.shown(), seconds);
            return verdict.exit();
        }
    }

    private static Question question(Arguments asked) {
        List<VerifierKey> log = asked.keys("--key", "--key-file");
        if (log.isEmpty()) {
            throw Arguments.usage(
                    "verify needs a key of the log, from somebody other than the log (--key or"
                            + " --key-file): without one, any history verifies");
        }
        Arguments.requireLog(log);
        List<VerifierKey> witnesses = asked.keys("--witness", "--witnesses");
        if (!witnesses.stream().allMatch(key -> key.algorithm().isTimed())) {
            throw Arguments.usage("--witness: the key of a log, not of a witness");
        }
        long named = witnesses.stream().map(VerifierKey::name).distinct().count();
        long quorum = asked.number("--quorum", named);
        if (quorum > named) {
            throw Arguments.usage("--quorum %d of %d witnesses".formatted(quorum, named));
        }
        return new Question(
                log,
                witnesses,
                (int) quorum,
                kept(asked.files("--checkpoint")),
                kept(asked.files("--receipt")));
    }

    private static List<Question.Kept> kept(List<Path> files) {
        return files.stream()
                .map(file -> new Question.Kept(file.toString(), Arguments.bytes(file)))
                .toList();
    }

    private static boolean json(Arguments asked) {
        String output = asked.last("--output");
        return switch (output == null ? "text" : output) {
            case "text" -> false;
            case "json" -> true;
            default -> throw Arguments.usage("--output is text or json");
        };
    }

    private static @Nullable String token(Arguments asked) {
        String file = asked.last("--token-file");
        return file == null ? null : Arguments.text(Path.of(file)).strip();
    }
}
