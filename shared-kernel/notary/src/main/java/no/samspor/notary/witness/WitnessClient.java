package no.samspor.notary.witness;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.SignatureLine;
import no.samspor.proof.tree.ConsistencyProof;
import no.samspor.proof.tree.Hash;

/** One question to a witness, bounded in time and in what is read of the answer. */
final class WitnessClient implements AutoCloseable {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(3);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);
    private static final long ANSWER_BYTES_MAX = 65_536;
    private static final String SIZE = "text/x.tlog.size";

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT_MAX)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    /** Asks the witness to confirm {@code checkpoint}, which follows the one of {@code old}. */
    Said ask(Witness witness, ConsistencyProof old, Note checkpoint) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(witness.addCheckpoint())
                        .timeout(ANSWER_MAX)
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(BodyPublishers.ofByteArray(body(old, checkpoint)))
                        .build();
        try {
            return said(
                    witness,
                    checkpoint,
                    http.send(
                            request,
                            BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX)));
        } catch (IOException silent) {
            return new Said.Nothing("no answer: " + silent.getClass().getSimpleName());
        } catch (Rejected unreadable) {
            return new Said.Nothing("an answer that cannot be used: " + unreadable.getMessage());
        }
    }

    private static byte[] body(ConsistencyProof old, Note checkpoint) {
        StringBuilder head = new StringBuilder("old ").append(old.earlier()).append('\n');
        for (Hash hash : old.path()) head.append(hash).append('\n');
        return Strict.utf8(head.append('\n') + Strict.text(checkpoint.bytes()));
    }

    private static Said said(Witness witness, Note checkpoint, HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 200 -> cosigned(witness, checkpoint, Strict.text(answer.body()));
            case 409 -> knows(answer);
            case 422 -> new Said.Contradicts("422: " + shortened(answer.body()));
            case 403 -> new Said.Nothing("403: it does not know the log's key");
            case 404 -> new Said.Nothing("404: it does not know the log");
            default -> new Said.Nothing(answer.statusCode() + ": " + shortened(answer.body()));
        };
    }

    /** The witness's own line among those it answered, if it holds over our text. */
    private static Said cosigned(Witness witness, Note checkpoint, String lines) {
        for (String each : lines.lines().toList()) {
            SignatureLine line = SignatureLine.parse(each);
            Note signed = new Note(checkpoint.text(), List.of(line));
            if (!signed.signings(List.of(witness.key())).isEmpty()) return new Said.Cosigned(line);
        }
        return new Said.Nothing("200 without a signature of its key");
    }

    private static Said knows(HttpResponse<byte[]> answer) {
        boolean size =
                answer.headers().firstValue("Content-Type").orElse("").strip().startsWith(SIZE);
        if (!size) return new Said.Nothing("409 without a size");
        return new Said.Knows(Strict.number(Strict.text(answer.body()).strip()));
    }

    /** What goes into a log line is short, and of one line. */
    private static String shortened(byte[] body) {
        String text = new String(body, StandardCharsets.US_ASCII);
        String line = text.replaceAll("[^ -~]+", " ").strip();
        return line.length() <= 100 ? line : line.substring(0, 100);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
