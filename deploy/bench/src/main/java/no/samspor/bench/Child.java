package no.samspor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process of ours: a server that announces its address, one that answers by lines, or a command
 * that ends.
 */
final class Child implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("answers at (http://[0-9.:]+)");
    private static final int STOP_SECONDS_MAX = 30;
    private static final String LAUNCHER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Process process;
    private final BufferedReader said;
    private final Writer orders;

    private Child(Process process) {
        this.process = process;
        this.said = process.inputReader(UTF_8);
        this.orders = new OutputStreamWriter(process.getOutputStream(), UTF_8);
    }

    /** {@code main} of {@code jar}, an executable jar of Spring Boot, with {@code more} beside. */
    static Child start(
            Path jar,
            List<Path> more,
            String main,
            Map<String, String> environment,
            Path log,
            List<String> flags,
            List<String> words)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Daxoniq.update-checker.disabled=true"));
        // As the launcher starts the product, unless this process is told otherwise.
        if (flags.stream().noneMatch(each -> each.endsWith("GC"))) {
            command.addAll(List.of("-Xmx1400m", "-Xmn600m"));
            command.add("-XX:+UseParallelGC");
            command.add("-XX:+UseCompactObjectHeaders");
        }
        command.addAll(flags);
        command.addAll(List.of("-cp", jar.toString(), "-Dloader.main=" + main));
        if (!more.isEmpty()) {
            command.add(
                    "-Dloader.path="
                            + String.join(",", more.stream().map(Path::toString).toList()));
        }
        command.add(LAUNCHER);
        command.addAll(words);
        return of(command, environment, log);
    }

    /** Any other process. */
    static Child of(List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new Child(builder.start());
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it announces where it answers. */
    URI address() throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher announced = ADDRESS.matcher(line);
            if (announced.find()) {
                Thread.ofVirtual().start(this::drain);
                return URI.create(announced.group(1));
            }
        }
        throw new IOException("a process ended before it answered");
    }

    String line() throws IOException {
        String line = said.readLine();
        if (line == null) throw new IOException("a process ended instead of answering");
        return line;
    }

    String ask(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        return line();
    }

    /** Waits for its end. */
    void end() throws IOException, InterruptedException {
        StringBuilder words = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            words.append(line).append('\n');
        }
        if (process.waitFor() != 0) {
            throw new IOException(
                    "a process ended with %d: %s".formatted(process.exitValue(), words));
        }
    }

    /** What it still says is nobody's, but a full pipe would stop it. */
    private void drain() {
        try {
            while (said.readLine() != null) {}
        } catch (IOException closed) {
            // It has ended, and the pipe with it.
            return;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
