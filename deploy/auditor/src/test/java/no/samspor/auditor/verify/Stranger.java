package no.samspor.auditor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import no.samspor.auditor.Sample;

/** The second verifier, {@code docs/verify.py}, asked about many cases at once. */
public final class Stranger {

    public static final Path VERIFIER =
            Path.of("../../docs/verify.py").toAbsolutePath().normalize();

    private final Pieces base;
    private final int quorum;
    private final List<Pieces> cases = new ArrayList<>();

    public Stranger(Pieces base, int quorum) {
        this.base = base;
        this.quorum = quorum;
    }

    public void ask(Pieces about) {
        cases.add(about);
    }

    /** What it says to each case, in the words of {@link Pieces#summary}. */
    public List<String> answers() throws IOException, InterruptedException {
        Path pieces = Files.createTempFile("pieces", ".txt");
        Path asked = Files.createTempFile("cases", ".txt");
        try {
            Files.writeString(pieces, base.line(new Pieces()) + reader());
            StringBuilder lines = new StringBuilder();
            for (Pieces other : cases) lines.append(other.line(base));
            Files.writeString(asked, lines);
            Path batch = Path.of("src/test/python/batch.py");
            return run(batch.toString(), VERIFIER.toString(), pieces.toString(), asked.toString());
        } finally {
            Files.delete(pieces);
            Files.delete(asked);
        }
    }

    private String reader() {
        return "log.pub %s witnesses.pub %s quorum %s\n"
                .formatted(
                        base64(Sample.LOG.verifier() + "\n" + Sample.NEXT.verifier() + "\n"),
                        base64(Sample.NORTH.verifier() + "\n" + Sample.SOUTH.verifier() + "\n"),
                        base64(String.valueOf(quorum)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Its lines; a missing Python is no reason to pass. */
    public static List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("said", ".txt");
        try {
            Process python =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            assertThat(python.waitFor()).as(() -> text(said)).isZero();
            return Files.readAllLines(said);
        } catch (IOException e) {
            throw new AssertionError(
                    "The second verifier needs Python 3: apt-get install python3", e);
        } finally {
            Files.delete(said);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
