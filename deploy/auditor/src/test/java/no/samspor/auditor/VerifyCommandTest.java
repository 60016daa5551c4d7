package no.samspor.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samspor.auditor.source.Exit;
import no.samspor.auditor.verify.Pieces;
import no.samspor.auditor.verify.Stranger;
import no.samspor.proof.Strict;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor types and reads, of both verifiers. */
class VerifyCommandTest {

    private static final Sample LOG = Sample.of(300);
    private static final Pieces EXPORT = LOG.export(LOG.checkpoint());
    private static final String KEY = Sample.LOG.verifier().toString();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream talk = new ByteArrayOutputStream();

    @TempDir Path directory;

    private Exit verify(String... arguments) {
        List<String> all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(arguments));
        out.reset();
        talk.reset();
        return Auditor.run(all, stream(out), stream(talk));
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static int second(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("python3", Stranger.VERIFIER.toString()));
        all.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(all)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return process.waitFor();
    }

    private void both(Exit exit, String... arguments) throws Exception {
        assertThat(verify(arguments)).as(talk.toString()).isEqualTo(exit);
        assertThat(second(arguments)).as(Arrays.toString(arguments)).isEqualTo(exit.code());
    }

    private String zip(Pieces pieces) throws IOException {
        Path zip = directory.resolve("bundle.zip");
        pieces.zipTo(zip);
        return zip.toString();
    }

    @Test
    void three_words_size_and_root_are_said() throws Exception {
        assertThat(verify(zip(EXPORT), "--key", KEY)).isEqualTo(Exit.TRUE);
        assertThat(out.toString().lines())
                .startsWith(
                        "completeness: holds",
                        "accuracy: holds",
                        "validity: holds",
                        "size: 300",
                        "root: " + LOG.tree(300).root());
    }

    @Test
    void a_program_reads_the_same() throws Exception {
        verify(zip(EXPORT), "--key", KEY, "--output", "json");
        assertThat(out.toString())
                .startsWith("{\"holds\":true,\"completeness\":{\"holds\":true}")
                .contains("\"size\":300", "\"withheld\":0");
    }

    @Test
    void a_directory_is_read_as_a_zip_is() throws Exception {
        EXPORT.writeTo(directory);
        both(Exit.TRUE, directory.toString(), "--key", KEY);
        Files.write(directory.resolve("tile/0/000"), new byte[8192]);
        both(Exit.FALSE, directory.toString(), "--key", KEY);
        Files.delete(directory.resolve("tile/0/000"));
        both(Exit.DAMAGED, directory.toString(), "--key", KEY);
    }

    @Test
    void nothing_is_believed_without_a_pinned_key() throws Exception {
        both(Exit.USAGE, zip(EXPORT));
        assertThat(talk.toString()).contains("verify needs a key of the log");
    }

    @Test
    void a_key_of_somebody_else_makes_nothing_true() throws Exception {
        String other = Sample.NEXT.verifier().toString();
        both(Exit.FALSE, zip(EXPORT), "--key", other);
        both(Exit.USAGE, zip(EXPORT), "--key", other + "A");
        both(Exit.USAGE, zip(EXPORT), "--key", Sample.NORTH.verifier().toString());
    }

    @Test
    void as_many_witnesses_as_are_asked_for_must_have_cosigned() throws Exception {
        Path witnesses = directory.resolve("witnesses.pub");
        String stranger =
                Sample.key("east.example/witness", Ed25519.COSIGNATURE).verifier().toString();
        Files.writeString(
                witnesses, "# owners\n" + Sample.NORTH.verifier() + "\n" + stranger + "\n");
        String zip = zip(EXPORT);
        String file = witnesses.toString();
        both(Exit.TRUE, zip, "--key", KEY, "--witnesses", file, "--quorum", "1");
        both(Exit.FALSE, zip, "--key", KEY, "--witnesses", file);
        both(Exit.USAGE, zip, "--key", KEY, "--witnesses", file, "--quorum", "3");
    }

    @Test
    void what_was_kept_is_read_from_files() throws Exception {
        Path older = directory.resolve("older.ckpt");
        Path receipt = directory.resolve("receipt.txt");
        Files.write(older, LOG.checkpoint(100, Sample.LOG).bytes());
        Files.write(receipt, LOG.receipt(7, 5, 4, Sample.LOG));
        String zip = zip(EXPORT);
        both(
                Exit.TRUE,
                zip,
                "--key",
                KEY,
                "--checkpoint",
                older.toString(),
                "--receipt",
                receipt.toString());
        Files.write(receipt, new byte[] {1});
        both(Exit.DAMAGED, zip, "--key", KEY, "--receipt", receipt.toString());
    }

    @Test
    void what_is_not_there_or_not_whole_is_told_apart() throws Exception {
        both(Exit.NOT_REACHABLE, directory.resolve("none.zip").toString(), "--key", KEY);
        both(Exit.NOT_REACHABLE, "http://127.0.0.1:1/", "--key", KEY);
        Path broken = directory.resolve("broken.zip");
        Files.writeString(broken, "no zip");
        both(Exit.DAMAGED, broken.toString(), "--key", KEY);
        both(Exit.USAGE, zip(EXPORT), "--key", KEY, "--colour", "red");
    }

    @Test
    void help_is_given() {
        assertThat(verify("--help")).isEqualTo(Exit.TRUE);
        assertThat(out.toString()).contains("example: samspor verify");
        assertThat(Auditor.run(List.of("witness", "--help"), stream(out), stream(talk)))
                .isEqualTo(Exit.TRUE);
        assertThat(Auditor.run(List.of(), stream(out), stream(talk))).isEqualTo(Exit.USAGE);
    }

    /**
     * As a Samspor answers, to whoever has a token; every seventh event is closed to the reader.
     */
    @Test
    void a_log_that_answers_is_verified_over_http() throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/log/", VerifyCommandTest::answer);
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            Path token = directory.resolve("token");
            Files.writeString(token, "secret\n");
            both(Exit.NOT_ALLOWED, address, "--key", KEY);
            both(Exit.TRUE, address, "--key", KEY, "--token-file", token.toString());
            verify(address, "--key", KEY, "--token-file", token.toString());
            assertThat(out.toString()).contains("events: 258 read, 42 withheld");
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = body(exchange);
            boolean known =
                    "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(known ? body == null ? 404 : 200 : 401, 0);
            if (known && body != null) exchange.getResponseBody().write(body);
        }
    }

    private static byte[] body(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath().substring("/api/v1/log/".length());
        if (!path.equals("entries")) return EXPORT.read(path);
        String[] asked = exchange.getRequestURI().getQuery().split("[=&]");
        int after = Integer.parseInt(asked[1]);
        int last = after + Math.min(100, Integer.parseInt(asked[3]));
        StringBuilder lines = new StringBuilder();
        for (int p = after + 1; p <= Math.min(LOG.size(), last); p++) {
            byte[] leaf = LOG.entries().get(p - 1);
            boolean closed = p % 7 == 0;
            String shown = closed ? Hash.leaf(leaf).toString() : Strict.base64(leaf);
            lines.append(p).append(closed ? " hash " : " leaf ").append(shown).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
