package no.samspor.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.samspor.database.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Samspor as a process of its own on one directory and one port, there to be killed. */
final class Killable implements AutoCloseable {

    private static final int START_SECONDS_MAX = 300;
    private static final int STOP_SECONDS_MAX = 30;
    private static final int LAST_LINES = 60;

    private final Map<String, String> environment;
    private final Path data;
    private final Path output;
    private final int port;
    private List<String> program =
            List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    SamsporApplication.class.getName());
    private @Nullable Process process;
    private int starts;

    Killable(Path directory) throws IOException {
        this(directory, Map.of());
    }

    /** {@code environment} names a database outside of it, if it is to have one. */
    Killable(Path directory, Map<String, String> environment) throws IOException {
        this.environment = environment;
        data = TestDatabase.lentTo(directory.resolve("data"));
        output = Files.createDirectories(directory.resolve("output"));
        port = Ports.free();
    }

    /** From the jar that is shipped, whose classes are read by a loader of its own. */
    static Killable packed(Path directory) throws IOException {
        Killable packed = new Killable(directory);
        packed.program = List.of("-jar", "target/standalone-0.1.0-SNAPSHOT-exec.jar");
        return packed;
    }

    Path data() {
        return data;
    }

    int starts() {
        return starts;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it and waits until it says that it answers. */
    void start() throws IOException, InterruptedException {
        starts++;
        Path said = output.resolve("out-" + starts);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Daxoniq.update-checker.disabled=true"));
        command.addAll(program);
        command.addAll(List.of("--data", data.toString(), "--port", "" + port, "--no-demo"));
        ProcessBuilder starting =
                new ProcessBuilder(command)
                        .redirectOutput(said.toFile())
                        .redirectError(output.resolve("err-" + starts).toFile());
        starting.environment().putAll(environment);
        Process started = starting.start();
        process = started;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS_MAX);
        while (!Files.readString(said, UTF_8).contains("answers at")) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("it did not start: " + lastWords());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** {@code kill -9} of the application; its database is left to find that out. */
    void killApplication() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** {@code kill -9} of the database server and every process of its; gives its number. */
    long killDatabase() throws IOException, InterruptedException {
        long server = server();
        killTree(server);
        return server;
    }

    /** The same of the server that takes the place of {@code last}, while it recovers. */
    void killDatabaseAfter(long last) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS_MAX);
        while (server() == last || !ProcessHandle.of(server()).isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no other server: " + lastWords());
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        killTree(server());
    }

    /** As the data names it; 0 while nothing is named. */
    private long server() throws IOException {
        Path file = data.resolve("postgres/18/data/postmaster.pid");
        try (Stream<String> lines = Files.lines(file)) {
            return Long.parseLong(lines.findFirst().orElse("0").strip());
        } catch (NoSuchFileException none) {
            return 0;
        }
    }

    static void killTree(long server) throws IOException, InterruptedException {
        List<String> kill = new ArrayList<>(List.of("kill", "-9", Long.toString(server)));
        ProcessHandle.of(server).stream()
                .flatMap(ProcessHandle::descendants)
                .forEach(child -> kill.add(Long.toString(child.pid())));
        // A child that ended by itself meanwhile is no fault.
        new ProcessBuilder(kill)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** What it and its database said last, for whoever asks why it does not answer. */
    String lastWords() throws IOException {
        return "%s at start %d%n%s%n%s"
                .formatted(
                        isAlive() ? "alive" : "ended with " + running().exitValue(),
                        starts,
                        end(output.resolve("err-" + starts)),
                        end(data.resolve("postgres/18/server.log")));
    }

    private static String end(Path file) throws IOException {
        if (!Files.exists(file)) return file + " is not there";
        List<String> lines = Files.readAllLines(file, UTF_8);
        return String.join(
                "\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** As an operator would. */
    void stop() throws InterruptedException {
        running().destroy();
        if (!running().waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
            throw new AssertionError("it did not stop in " + STOP_SECONDS_MAX + " s");
        }
    }

    private Process running() {
        if (process == null) throw new IllegalStateException("it was never started");
        return process;
    }

    @Override
    public void close() {
        if (process != null) process.destroyForcibly();
    }
}
