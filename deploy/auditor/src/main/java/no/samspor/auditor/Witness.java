package no.samspor.auditor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import no.samspor.auditor.source.Exit;
import no.samspor.auditor.source.Trouble;
import no.samspor.proof.Rejected;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * A witness of logs (C2SP tlog-witness): cosigns what extends all that it saw before, and nothing
 * else. An owner runs it where whoever runs the log has no say.
 */
public final class Witness implements AutoCloseable {

    private static final int AT_ONCE_MAX = 32;
    private static final int REQUEST_SECONDS_MAX = 10;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(AT_ONCE_MAX);
    private final WitnessDirectory directory;
    private final SignerKey key;
    private final Map<String, WatchedLog> logs = new LinkedHashMap<>();

    private Witness(
            HttpServer server,
            WitnessDirectory directory,
            SignerKey key,
            List<VerifierKey> keys,
            InstantSource clock) {
        this.server = server;
        this.directory = directory;
        this.key = key;
        keys.stream()
                .collect(Collectors.groupingBy(VerifierKey::name))
                .forEach(
                        (origin, own) ->
                                logs.put(
                                        origin,
                                        new WatchedLog(origin, own, key, directory, clock)));
    }

    /**
     * Answers once this returns.
     *
     * @param address port 0 takes a free one
     * @param directory what it remembers, made if it is not there
     * @param logs keys of logs; those of one name are of one log
     * @param name of its key, on the first start; null leaves it to chance
     */
    public static Witness start(
            InetSocketAddress address,
            Path directory,
            List<VerifierKey> logs,
            @Nullable String name) {
        Durable durable = new Durable(point -> {});
        return start(address, directory, logs, name, durable, InstantSource.system());
    }

    static Witness start(
            InetSocketAddress address,
            Path directory,
            List<VerifierKey> logs,
            @Nullable String name,
            Durable durable,
            InstantSource clock) {
        limitTime("sun.net.httpserver.maxReqTime");
        limitTime("sun.net.httpserver.maxRspTime");
        WitnessDirectory remembered = new WitnessDirectory(directory, durable);
        try {
            SignerKey key = remembered.key(name);
            HttpServer server = HttpServer.create(address, 0);
            Witness witness = new Witness(server, remembered, key, logs, clock);
            server.setExecutor(witness.threads);
            server.createContext("/", witness::answer);
            server.start();
            return witness;
        } catch (IOException e) {
            remembered.close();
            throw new Trouble(Exit.NOT_REACHABLE, address + " cannot be listened at");
        } catch (Trouble trouble) {
            remembered.close();
            throw trouble;
        }
    }

    /** The server reads these once, before its first start in a process. */
    private static void limitTime(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, String.valueOf(REQUEST_SECONDS_MAX));
        }
    }

    /** Where it answers. */
    public URI address() {
        InetSocketAddress bound = server.getAddress();
        String host = bound.getAddress().getHostAddress();
        String written = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + written + ":" + bound.getPort() + "/");
    }

    /** What whoever asks for its cosignature pins. */
    public VerifierKey verifierKey() {
        return key.verifier();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!room.tryAcquire()) {
                send(exchange, WitnessAnswer.BUSY);
                return;
            }
            try {
                send(exchange, judged(exchange));
            } finally {
                room.release();
            }
        }
    }

    private WitnessAnswer judged(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        return switch (asked) {
            case "POST /add-checkpoint" -> add(exchange);
            case "GET /" -> WitnessAnswer.plain(200, story());
            default -> WitnessAnswer.plain(404, "POST /add-checkpoint, or GET /");
        };
    }

    private WitnessAnswer add(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(Submission.BYTES_MAX + 1);
        if (body.length > Submission.BYTES_MAX) return WitnessAnswer.TOO_LONG;
        try {
            Submission submission = Submission.parse(body);
            WatchedLog log = logs.get(submission.checkpoint().origin());
            return log == null ? WitnessAnswer.UNKNOWN_LOG : log.add(submission);
        } catch (Rejected rejected) {
            return WitnessAnswer.malformed(rejected.reason().says());
        } catch (Trouble | UncheckedIOException e) {
            return WitnessAnswer.FORGETFUL;
        }
    }

    private String story() {
        return verifierKey()
                + "\n"
                + logs.values().stream().map(WatchedLog::story).collect(Collectors.joining())
                + "evidence kept: "
                + directory.evidenceCount();
    }

    private static void send(HttpExchange exchange, WitnessAnswer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        directory.close();
    }
}
