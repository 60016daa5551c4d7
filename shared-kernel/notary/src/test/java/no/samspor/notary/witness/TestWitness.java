package no.samspor.notary.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import no.samspor.notary.store.Sealed;
import no.samspor.proof.Rejected;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.tree.ConsistencyProof;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/** A witness as C2SP tlog-witness describes it, in memory, that can be made to misbehave. */
final class TestWitness implements AutoCloseable {

    private final SignerKey key;
    private final String owner;
    private final HttpServer server;
    private @Nullable Sealed last;

    /** Answered instead of what is right, if set. */
    volatile int status;

    volatile String body = "";
    volatile boolean hangs;
    volatile int asked;

    TestWitness(String owner) throws IOException {
        this.owner = owner;
        key = SignerKey.generate(owner + ".test/w", Ed25519.COSIGNATURE, new SecureRandom());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/log/add-checkpoint", this::answer);
        server.start();
    }

    Witness witness() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/log");
        return new Witness(key.verifier(), address, owner);
    }

    /** Forgets all, as one whose disk was lost. */
    void forget() {
        last = null;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked++;
        String request =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (hangs) return;
        if (status != 0) reply(exchange, status, "text/plain", body);
        else judge(exchange, request);
    }

    private synchronized void judge(HttpExchange exchange, String request) throws IOException {
        int end = request.indexOf("\n\n");
        List<String> lines = new ArrayList<>(List.of(request.substring(0, end).split("\n")));
        long old = Long.parseLong(lines.removeFirst().substring("old ".length()));
        Sealed asked = Sealed.parse(request.substring(end + 2).getBytes(StandardCharsets.UTF_8));
        long size = last == null ? 0 : last.size();
        if (old != size) {
            reply(exchange, 409, "text/x.tlog.size", size + "\n");
            return;
        }
        Hash root = last == null ? Hash.EMPTY : last.checkpoint().root();
        try {
            List<Hash> path = lines.stream().map(Hash::parse).toList();
            new ConsistencyProof(old, asked.size(), path).verify(root, asked.checkpoint().root());
        } catch (Rejected forked) {
            reply(exchange, 422, "text/plain", "this does not follow\n");
            return;
        }
        last = asked;
        Note signed = new Note(asked.note().text()).signedBy(key, 1_800_000_000L);
        reply(exchange, 200, "text/plain", signed.lines().getFirst() + "\n");
    }

    private static void reply(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
