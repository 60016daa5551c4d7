package no.samspor.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One running server. A watcher beside it holds the other end of a pipe from this process and stops
 * the server when the pipe breaks, so that a killed Samspor leaves nothing behind.
 */
final class ServerProcess {

    private static final Duration FAST_STOP_MAX = Duration.ofSeconds(10);
    private static final Duration IMMEDIATE_STOP_MAX = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final int TAIL_BYTES_MAX = 4096;

    /** Java gives the signal by which a process ended as an exit code above this one. */
    private static final int SIGNALLED = 128;

    private static final int SIGKILL = 9;

    /**
     * What the C library takes from the system it keeps for the next statement, up to 64 MiB a
     * process (mallopt(3)). By itself it gives memory back at the end of nearly each statement that
     * stores a batch, which stops the other processors for a moment, and asks for it anew.
     */
    private static final Map<String, String> MEMORY_IS_KEPT =
            Map.of(
                    "MALLOC_TRIM_THRESHOLD_", Integer.toString(64 << 20),
                    "MALLOC_MMAP_THRESHOLD_", Integer.toString(32 << 20),
                    "MALLOC_TOP_PAD_", Integer.toString(1 << 20));

    /**
     * The watcher is a grandchild, so that the server, which takes this shell's place, never meets
     * a child it does not know. It signals only the server whose number the data directory still
     * names.
     */
    private static final String LAUNCH =
            """
            data=$1; shift
            exec 3<&0 </dev/null
            trap '' HUP INT TERM
            ( (
                read -r _ <&3
                [ "$(head -n 1 "$data/postmaster.pid" 2>/dev/null)" = "$$" ] && kill -INT "$$"
            ) & )
            exec 3<&-
            trap - HUP INT TERM
            exec "$@"
            """;

    private final Process process;
    private final Path data;
    private final Path log;
    private final long logStart;

    private ServerProcess(Process process, Path data, Path log, long logStart) {
        this.process = process;
        this.data = data;
        this.log = log;
        this.logStart = logStart;
    }

    static ServerProcess launch(List<String> server, Path data, Path log) throws IOException {
        var command =
                new ArrayList<>(List.of("sh", "-c", LAUNCH, "samspor-database", data.toString()));
        command.addAll(server);
        long logStart = Files.exists(log) ? Files.size(log) : 0;
        try {
            var detached = new ArrayList<>(List.of("setsid"));
            detached.addAll(command);
            return new ServerProcess(started(detached, log), data, log, logStart);
        } catch (IOException setsidIsMissing) {
            return new ServerProcess(started(command, log), data, log, logStart);
        }
    }

    /** A process of the server's programs: no PG variables of ours, its words in {@code log}. */
    static Process started(List<String> command, Path log) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        builder.environment().putAll(MEMORY_IS_KEPT);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Whether the server says that it accepts connections. */
    boolean isReady() {
        List<String> lines = pidFile(data);
        return lines.size() >= 8
                && lines.get(0).strip().equals(Long.toString(process.pid()))
                && lines.get(7).strip().equals("ready");
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /**
     * Whether this server, which has ended, or the process that recovered for it was killed from
     * outside, as by a system without memory: that says nothing against the data.
     */
    boolean wasKilled() {
        return process.exitValue() == SIGNALLED + SIGKILL
                || lastWords().contains("was terminated by signal " + SIGKILL);
    }

    /** What the server said since it was launched, shortened to its end. */
    String lastWords() {
        return wordsIn(log, logStart);
    }

    static String wordsIn(Path log, long logStart) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(logStart, file.length() - TAIL_BYTES_MAX);
            var bytes = new byte[Math.toIntExact(Math.max(0, file.length() - from))];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * Ends the server: fast first, which ends sessions and writes a checkpoint; then at once, after
     * which the next start recovers everything acknowledged from the write-ahead log.
     */
    void stop() {
        stop(process.pid(), () -> !process.isAlive());
        letGo();
    }

    /** Ends the watcher of a server that has ended. */
    void letGo() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The server has ended, and the pipe to its watcher with it.
            return;
        }
    }

    /** The number of a living server on {@code data}, or 0: one that this process did not start. */
    static long strayOn(Path data) {
        List<String> lines = pidFile(data);
        if (lines.isEmpty()) return 0;
        long pid = Long.parseLong(lines.getFirst().strip());
        return serves(pid, data) ? pid : 0;
    }

    /** Where the server on {@code data} answers, if it says that it does. */
    static Optional<Integer> portOf(Path data) {
        List<String> lines = pidFile(data);
        boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
        return ready ? Optional.of(Integer.valueOf(lines.get(3).strip())) : Optional.empty();
    }

    /** Stops a server that an earlier process left behind; false if it will not go. */
    static boolean stopStray(long pid, Path data) {
        return stop(pid, () -> !serves(pid, data));
    }

    /**
     * Makes a stale pid file harmless when its number now belongs to some other process, as happens
     * at once in containers. The rest stays: by it the server detects surviving children.
     */
    static void disown(Path data) throws IOException {
        List<String> lines = pidFile(data);
        if (lines.isEmpty()) return;
        var changed = new ArrayList<>(lines);
        changed.set(0, Integer.toString(Integer.MAX_VALUE));
        Files.write(data.resolve("postmaster.pid"), changed);
    }

    private static boolean stop(long pid, BooleanSupplier ended) {
        signal("INT", pid);
        if (within(FAST_STOP_MAX, ended)) return true;
        signal("QUIT", pid);
        return within(IMMEDIATE_STOP_MAX, ended);
    }

    private static boolean within(Duration max, BooleanSupplier ended) {
        long deadline = System.nanoTime() + max.toNanos();
        while (System.nanoTime() < deadline) {
            if (ended.getAsBoolean()) return true;
            try {
                MILLISECONDS.sleep(LOOK_EVERY.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return ended.getAsBoolean();
            }
        }
        return ended.getAsBoolean();
    }

    /** Java can send only TERM, by which the server would wait for its clients to leave. */
    private static void signal(String name, long pid) {
        try {
            Process kill =
                    new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            kill.waitFor();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean serves(long pid, Path data) {
        try {
            String command = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            List<String> words = List.of(command.split("\0", -1));
            return words.getFirst().endsWith("postgres") && words.contains(data.toString());
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> pidFile(Path data) {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            return List.of();
        }
    }
}
