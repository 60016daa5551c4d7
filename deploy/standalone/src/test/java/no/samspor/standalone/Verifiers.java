package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.auditor.source.Source;
import no.samspor.auditor.source.Trouble;
import no.samspor.auditor.verify.Question;
import no.samspor.auditor.verify.Verdict;
import no.samspor.auditor.verify.Verification;
import no.samspor.proof.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Both verifiers, each of which shares nothing with the other, asked the same. */
final class Verifiers {

    private static final Path SECOND = Path.of("../../docs/verify.py");
    private static final Pattern WORD =
            Pattern.compile(
                    "(?:completeness|accuracy|validity): (holds|FAILS)(?: at position ([0-9]+))?.*");

    private Verifiers() {}

    /**
     * What one of them says.
     *
     * @param exit the code that its process ends with; 0 where all holds
     * @param words each {@code holds}, {@code FAILS}, or the position it fails at; none where there
     *     is no verdict
     */
    record Answer(int exit, List<String> words) {

        private static final List<String> ALL_HOLD = List.of("holds", "holds", "holds");

        boolean holds() {
            return exit == 0 && words.equals(ALL_HOLD);
        }

        /** The first bad position that any of the words names. */
        OptionalLong position() {
            return words.stream()
                    .filter(word -> !word.equals("holds") && !word.equals("FAILS"))
                    .mapToLong(Long::parseLong)
                    .min();
        }

        private static Answer of(int exit, String said) {
            List<String> words = new ArrayList<>();
            for (String line : said.lines().toList()) {
                Matcher word = WORD.matcher(line);
                if (!word.matches()) continue;
                words.add(word.group(2) == null ? word.group(1) : word.group(2));
            }
            return new Answer(exit, words);
        }
    }

    /**
     * The small jar's own verification.
     *
     * @param source the address of a Samspor, a zip or a directory
     * @param token of who asks, where that is an address
     */
    static Answer first(String source, List<VerifierKey> keys, @Nullable String token) {
        Question question = new Question(keys, List.of(), 0, List.of(), List.of());
        try (Source pieces = Source.of(source, token)) {
            Verdict verdict = Verification.of(pieces, question);
            return Answer.of(verdict.exit().code(), verdict.text());
        } catch (Trouble none) {
            return new Answer(none.exit().code(), List.of());
        }
    }

    /** {@code docs/verify.py}, as a process. */
    static Answer second(String source, List<VerifierKey> keys, @Nullable String token)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", SECOND.toString(), source));
        for (VerifierKey key : keys) command.addAll(List.of("--key", key.toString()));
        Path secret = Files.createTempFile("token", ".txt");
        try {
            Files.writeString(secret, token == null ? "" : token);
            if (token != null) command.addAll(List.of("--token-file", secret.toString()));
            Process python =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            byte[] said = python.getInputStream().readAllBytes();
            return Answer.of(python.waitFor(), new String(said, StandardCharsets.UTF_8));
        } finally {
            Files.delete(secret);
        }
    }

    /** Both, who must say the same. */
    static Answer both(String source, List<VerifierKey> keys, @Nullable String token)
            throws IOException, InterruptedException {
        Answer answer = first(source, keys, token);
        assertThat(second(source, keys, token)).as("the second, of " + source).isEqualTo(answer);
        return answer;
    }
}
