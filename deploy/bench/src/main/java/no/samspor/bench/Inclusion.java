package no.samspor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.LogProof;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.Trust;
import no.samspor.proof.note.VerifierKey;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.InclusionProof;

/**
 * Proofs that events are in the log, fetched as anybody may, each with its event, and verified by
 * the code that the small verifier runs.
 */
final class Inclusion {

    private static final String API = "/api/v1/";

    /** So often each, before anything is timed: what has just started is slow. */
    private static final int WARMING = 5;

    /**
     * @param size of the log that they are in
     * @param pathBytesMax of the longest path
     * @param pathBytesAllowed 32 × ⌈log2 size⌉
     * @param firstMillis what the first of all took, before anything was warm
     * @param whole from its bytes to the verdict
     * @param ofProcessor the same, without what others took of the machine meanwhile
     * @param signature of its checkpoint, alone
     * @param path from the leaf to the root, alone
     */
    record Timed(
            long size,
            int pathBytesMax,
            int pathBytesAllowed,
            double firstMillis,
            Millis fetched,
            Millis whole,
            Millis ofProcessor,
            Millis signature,
            Millis path) {}

    /** As it came over the line. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Proof(byte[] bytes, Entry entry) {

        void verify(Trust trust) {
            LogProof.parse(bytes).verify(entry.leaf(), trust);
        }
    }

    /** The event's bytes, or their hash where the reader may not see it. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Entry(boolean isSeen, byte[] bytes) {

        Hash leaf() {
            return isSeen ? Hash.leaf(bytes) : Hash.of(bytes);
        }
    }

    private final URI address;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Inclusion(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** The keys of the log, as it says them itself: what is measured is time, and not trust. */
    private List<VerifierKey> keys() throws IOException, InterruptedException {
        return new String(ask("log/keys"), UTF_8)
                .lines()
                .map(VerifierKey::parse)
                .filter(key -> !key.algorithm().isTimed())
                .toList();
    }

    /** Evidence of the first in a list of which the reader sees more than the name, in a file. */
    void evidence(String list, String kind, Path to) throws IOException, InterruptedException {
        String first = new String(ask(list + "?limit=100"), UTF_8);
        Matcher id = Pattern.compile("\"" + kind + "\":\"([a-z]{3}_\\w{26})\"").matcher(first);
        while (id.find()) {
            HttpResponse<byte[]> answer = answer("evidence?" + kind + "=" + id.group(1));
            if (answer.statusCode() == 404) continue;
            Files.write(to, body(answer));
            return;
        }
        throw new IOException("the reader sees no " + kind);
    }

    /**
     * What is held when nobody serves any more.
     *
     * @param size of the log that the checkpoint signs
     * @param asked how long each proof took
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Fetched(
            List<VerifierKey> keys,
            byte[] checkpoint,
            long size,
            List<Proof> proofs,
            Millis asked) {}

    /** So many, evenly from the first event to the last. */
    Fetched fetch(int times) throws IOException, InterruptedException {
        byte[] checkpoint = ask("log/checkpoint");
        long size = Checkpoint.parse(Note.parse(checkpoint).text()).size();
        List<Proof> proofs = new ArrayList<>();
        double[] asked = new double[times];
        for (int i = 0; i < times; i++) {
            long position = 1 + (size - 1) * i / (times - 1);
            byte[] line = ask("log/entries?limit=1&after=" + (position - 1));
            long begun = System.nanoTime();
            byte[] proof = ask("log/proof/" + position + "?size=" + size);
            asked[i] = Millis.since(begun);
            proofs.add(new Proof(proof, entry(new String(line, UTF_8).strip())));
        }
        return new Fetched(keys(), checkpoint, size, proofs, Millis.of(asked));
    }

    /** To be asked while nothing else is at work. */
    static Timed timed(Fetched fetched) {
        List<VerifierKey> keys = fetched.keys();
        Trust trust = new Trust(keys.getFirst().name(), keys, List.of(), 0);
        List<Proof> all = fetched.proofs();
        long begun = System.nanoTime();
        all.getFirst().verify(trust);
        double first = Millis.since(begun);
        for (int i = 0; i < WARMING; i++) {
            for (Proof each : all) each.verify(trust);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] whole = new double[all.size()];
        double[] ofProcessor = new double[all.size()];
        double[] signature = new double[all.size()];
        double[] path = new double[all.size()];
        int pathBytesMax = 0;
        for (int i = 0; i < all.size(); i++) {
            long before = threads.getCurrentThreadCpuTime();
            begun = System.nanoTime();
            all.get(i).verify(trust);
            whole[i] = Millis.since(begun);
            ofProcessor[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
            LogProof proof = LogProof.parse(all.get(i).bytes());
            Hash leaf = all.get(i).entry().leaf();
            begun = System.nanoTime();
            Checkpoint signed = trust.accept(proof.checkpoint());
            signature[i] = Millis.since(begun);
            begun = System.nanoTime();
            new InclusionProof(proof.index(), signed.size(), proof.path())
                    .verify(leaf, signed.root());
            path[i] = Millis.since(begun);
            pathBytesMax = Math.max(pathBytesMax, proof.path().size() * Hash.BYTES);
        }
        int levels = Long.SIZE - Long.numberOfLeadingZeros(fetched.size() - 1);
        return new Timed(
                fetched.size(),
                pathBytesMax,
                levels * Hash.BYTES,
                first,
                fetched.asked(),
                Millis.of(whole),
                Millis.of(ofProcessor),
                Millis.of(signature),
                Millis.of(path));
    }

    private static Entry entry(String line) throws IOException {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3) throw new IOException("no entry: " + line);
        return new Entry(parts[1].equals("leaf"), Base64.getDecoder().decode(parts[2]));
    }

    private byte[] ask(String path) throws IOException, InterruptedException {
        return body(answer(path));
    }

    private static byte[] body(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() == 200) return answer.body();
        throw new IOException(answer.statusCode() + " at " + answer.uri());
    }

    private HttpResponse<byte[]> answer(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address.resolve(API + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
