package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.samspor.events.json.SamsporJson;
import no.samspor.proof.Leaf;
import no.samspor.proof.Strict;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.LogProof;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.Trust;
import no.samspor.proof.note.VerifierKey;
import no.samspor.proof.tile.EntryBundle;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tile.TiledNodes;
import no.samspor.proof.tree.ConsistencyProof;
import no.samspor.proof.tree.Frontier;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.Tree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The log as a stranger verifies it: over HTTP, from a key, with what is published alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogLineIT {

    private static final String AUDITOR = "auditor";
    private static final String OFFICE = "office";

    private static Line line;
    private static HttpClient http;
    private static Trust trust;
    private static Checkpoint checkpoint;

    @BeforeAll
    static void start() throws Exception {
        line = Line.start(Template.EXAMPLE, "eksempel");
        http = HttpClient.newHttpClient();
        long head = state().path("head").longValue();
        while (state().path("sealed").longValue() < head) TimeUnit.MILLISECONDS.sleep(200);
        List<VerifierKey> keys = text(AUDITOR, "/keys").lines().map(VerifierKey::parse).toList();
        trust = new Trust(keys.getFirst().name(), keys, List.of(), 0);
        checkpoint = trust.accept(Note.parse(bytes(AUDITOR, "/checkpoint")));
    }

    @AfterAll
    static void stop() {
        http.close();
        line.close();
    }

    private static JsonNode state() throws Exception {
        return SamsporJson.mapper().readTree(bytes(AUDITOR, "/state"));
    }

    private static HttpResponse<byte[]> ask(String as, String path, String... headers)
            throws Exception {
        return askApi(as, "/log" + path, headers);
    }

    private static HttpResponse<byte[]> askApi(String as, String path, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(line.address() + "/api/v1" + path))
                        .header("Authorization", "Bearer " + line.token(as));
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] bytes(String as, String path) throws Exception {
        HttpResponse<byte[]> answer = ask(as, path);
        assertThat(answer.statusCode())
                .as("%s: %s", path, new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.body();
    }

    private static String text(String as, String path) throws Exception {
        return Strict.text(bytes(as, path));
    }

    /** Leaf hashes by the reader's own reckoning where there is a leaf, as told where not. */
    private static List<Hash> hashes(String as) throws Exception {
        List<Hash> hashes = new ArrayList<>();
        while (hashes.size() < checkpoint.size()) {
            for (String each : text(as, "/entries?after=" + hashes.size()).lines().toList()) {
                String[] words = each.split(" ");
                byte[] said = Strict.base64(words[2]);
                boolean isLeaf = words[1].equals("leaf");
                assertThat(Strict.number(words[0])).isEqualTo(hashes.size() + 1);
                if (isLeaf) assertThat(Leaf.parse(said).position()).isEqualTo(hashes.size() + 1);
                hashes.add(isLeaf ? Hash.leaf(said) : Hash.of(said));
            }
        }
        return hashes.subList(0, (int) checkpoint.size());
    }

    private static TiledNodes tiles(long size) {
        return new TiledNodes(
                size,
                tile -> {
                    try {
                        return bytes(AUDITOR, "/" + tile.path());
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @Test
    void all_entries_lead_to_the_signed_root_whoever_reads_them() throws Exception {
        for (String reader : List.of(AUDITOR, OFFICE, "union")) {
            Frontier edge = new Frontier();
            for (Hash hash : hashes(reader)) edge.append(hash, (level, index, subtree) -> {});
            assertThat(edge.root()).as(reader).isEqualTo(checkpoint.root());
        }
    }

    @Test
    void each_bit_that_is_flipped_in_it_is_found(@TempDir Path place) throws Exception {
        new FlippedBits(line, new SignedExport(line, place)).are_each_found();
    }

    @Test
    void whatever_its_owner_does_to_it_is_found_by_both(@TempDir Path place) throws Exception {
        new OwnersActs(line, new SignedExport(line, place)).are_each_found();
    }

    @Test
    void evidence_of_each_kind_holds_away_from_it(@TempDir Path place) throws Exception {
        String decision = first("decision");
        String today = LocalDate.now(ZoneId.of("Europe/Oslo")).toString();
        for (String asked :
                List.of(
                        "decision=" + decision,
                        "stream=" + decision,
                        "programme=" + first("programme"),
                        "from=" + today + "&to=" + today)) {
            HttpResponse<byte[]> answer = askApi(OFFICE, "/evidence?" + asked);
            assertThat(answer.statusCode()).as(asked).isEqualTo(200);
            Path bundle = Files.write(place.resolve("evidence.zip"), answer.body());
            assertThat(Verifiers.both(bundle.toString(), trust.log(), null).holds())
                    .as(asked)
                    .isTrue();
        }
    }

    private static String first(String kind) {
        return line.getPlain(OFFICE, "/" + kind + "s?limit=1").at("/items/0/" + kind).stringValue();
    }

    @Test
    void what_a_reader_may_not_see_is_a_hash_and_no_more() throws Exception {
        List<String> seen = text(AUDITOR, "/entries?limit=1000").lines().toList();
        List<String> closed =
                text("union", "/entries?limit=1000")
                        .lines()
                        .filter(each -> each.contains(" hash "))
                        .toList();
        assertThat(closed).isNotEmpty();
        for (String each : closed) {
            long position = Strict.number(each.split(" ")[0]);
            assertThat(text(AUDITOR, "/proof/" + position)).startsWith("c2sp.org/tlog-proof@v1\n");
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(closed.size());
    }

    @Test
    void the_tiles_lead_to_the_root_and_each_event_is_proven() throws Exception {
        Tree tree = new Tree(checkpoint.size(), tiles(checkpoint.size()));
        assertThat(tree.root()).isEqualTo(checkpoint.root());
        List<Hash> hashes = hashes(AUDITOR);
        for (int position : new int[] {1, 2, hashes.size() / 2, hashes.size()}) {
            LogProof proof = LogProof.parse(bytes(AUDITOR, "/proof/" + position));
            assertThat(proof.index()).isEqualTo(position - 1);
            proof.verify(hashes.get(position - 1), trust);
        }
    }

    @Test
    void every_smaller_tree_is_the_beginning_of_this_one() throws Exception {
        List<Hash> hashes = hashes(AUDITOR);
        Frontier edge = new Frontier();
        for (int size = 1; size <= hashes.size(); size++) {
            edge.append(hashes.get(size - 1), (level, index, subtree) -> {});
            if (size % 37 != 0) continue;
            String query = "/consistency?from=" + size + "&to=" + checkpoint.size();
            List<Hash> path = text(AUDITOR, query).lines().map(Hash::parse).toList();
            new ConsistencyProof(size, checkpoint.size(), path)
                    .verify(edge.root(), checkpoint.root());
        }
    }

    @Test
    void a_bundle_is_given_where_all_of_it_may_be_seen() throws Exception {
        EntryBundle bundle = new EntryBundle(new Span(0, 2));
        List<byte[]> leaves = bundle.decode(bytes(AUDITOR, "/" + bundle.path()));
        assertThat(leaves).extracting(Hash::leaf).isEqualTo(hashes(AUDITOR).subList(0, 2));
    }

    @Test
    void what_never_changes_may_be_kept_by_whoever_has_it() throws Exception {
        String tile = "/" + HashTile.holding(0, 0, checkpoint.size()).path();
        HttpResponse<byte[]> first = ask(AUDITOR, tile);
        assertThat(first.headers().firstValue("Cache-Control").orElse(""))
                .contains("immutable", "private", "max-age=31536000");
        assertThat(first.headers().allValues("Vary")).contains("Authorization");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(ask(AUDITOR, tile, "If-None-Match", tag).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> newest = ask(AUDITOR, "/checkpoint");
        assertThat(newest.headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
        assertThat(ask(AUDITOR, "/checkpoint/" + checkpoint.size()).statusCode()).isEqualTo(200);
    }

    @Test
    void the_state_says_how_far_the_promise_reaches() throws Exception {
        JsonNode state = state();
        assertThat(state.path("epoch").intValue()).isEqualTo(1);
        assertThat(state.path("sealed").longValue()).isGreaterThanOrEqualTo(checkpoint.size());
        assertThat(state.path("witnessed").longValue()).isZero();
        assertThat(state.path("unwitnessedEvents").longValue())
                .isEqualTo(state.path("head").longValue());
        assertThat(state.path("alarm").isNull() || state.path("alarm").isMissingNode()).isTrue();
    }

    @Test
    void the_window_of_the_promise_is_measured() throws Exception {
        MeterRegistry meters = line.bean(MeterRegistry.class);
        JsonNode state = state();
        assertThat(meters.get("samspor.log.unwitnessed.events").gauge().value())
                .isGreaterThanOrEqualTo(state.path("head").longValue());
        assertThat(meters.get("samspor.log.unwitnessed.seconds").gauge().value()).isPositive();
        assertThat(meters.get("samspor.log.alarm").gauge().value()).isZero();
    }

    @Test
    void what_is_not_there_is_refused() throws Exception {
        for (String path :
                List.of(
                        "/checkpoint/999999",
                        "/tile/0/001",
                        "/tile/0/x000/000",
                        "/tile/9/000",
                        "/tile/entries/007",
                        "/proof/0",
                        "/proof/999999")) {
            assertThat(ask(AUDITOR, path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path :
                List.of(
                        "/entries?limit=0",
                        "/entries?after=-1",
                        "/entries?nonsense=1",
                        "/consistency?from=1&to=999999",
                        "/consistency?from=1",
                        "/proof/1?size=999999",
                        "/checkpoint?size=1")) {
            assertThat(ask(AUDITOR, path).statusCode()).as(path).isEqualTo(400);
        }
    }
}
