package no.samspor.query.evidence;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.closed;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.samspor.events.money.FundingEvent.FundingIndicated;
import no.samspor.events.steering.HandoverEvent.HandoverOffered;
import no.samspor.kernel.Access;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.notary.store.Published;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.LogProof;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.note.Trust;
import no.samspor.proof.tree.Hash;
import no.samspor.query.Line;
import no.samspor.query.asof.Asking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a reader takes away proves itself, and shows no more than the reader may see. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceApiIT {

    private static final SignerKey KEY =
            SignerKey.generate("samspor.example/log", Ed25519.SIGNATURE, new SecureRandom());
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.fresh());
    private static final FundingId FUNDING = new FundingId(Id.fresh());
    private static final FundingId CLOSED = new FundingId(Id.fresh());
    private static final HandoverId HANDOVER = new HandoverId(Id.fresh());
    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of());
        SealedLog log = new SealedLog(new Published(line.pool));
        asking = new Asking(line, _ -> new EvidenceApi(new EvidenceTable(line.database), log));
        line.record(0, effective("2026-01-01"), indicated(FUNDING, 100));
        line.record(0, effective("2026-01-01"), new HandoverOffered(HANDOVER));
        line.record(0, closed("2026-01-01", Access.Level.EXEMPT, SKAUN), indicated(CLOSED, 200));
        Notarised.seal(line, KEY);
        line.record(1, effective("2026-01-02"), indicated(FUNDING, 300));
    }

    private static FundingIndicated indicated(FundingId funding, long kroner) {
        Amount amount = Amount.exact(Nok.kroner(kroner));
        return new FundingIndicated(
                funding, PROGRAMME, MELHUS, amount, new Code("grant"), "<b>innovasjon</b>");
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @BeforeEach
    void signIn() {
        asking.signIn(MELHUS, "REC");
    }

    @AfterEach
    void signOut() {
        asking.signOut();
    }

    private static Map<String, byte[]> bundle(String path) throws Exception {
        MockHttpServletResponse answer = asking.ask(path);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/zip");
        Map<String, byte[]> files = new TreeMap<>();
        var zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static List<String> entries(String path) throws Exception {
        return bundle(path).keySet().stream().filter(name -> name.startsWith("entries/")).toList();
    }

    @Test
    void each_event_is_proven_under_the_signed_checkpoint() throws Exception {
        Map<String, byte[]> files = bundle("/evidence?programme=" + PROGRAMME);
        Trust trust = new Trust(KEY.verifier().name(), List.of(KEY.verifier()), List.of(), 0);
        LogProof proof = LogProof.parse(files.get("proofs/1.proof"));
        assertThat(proof.verify(Hash.leaf(files.get("entries/1.leaf")), trust).size()).isEqualTo(3);
        assertThat(files).containsKeys("checkpoint", "documents.txt", "README.txt", "report.html");
    }

    @Test
    void the_second_verifier_says_that_it_holds(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("evidence.zip");
        Files.write(file, asking.ask("/evidence?stream=" + FUNDING).getContentAsByteArray());
        Process python =
                new ProcessBuilder(
                                "python3",
                                "../docs/verify.py",
                                file.toString(),
                                "--key",
                                KEY.verifier().toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
        assertThat(said).contains("completeness: holds", "accuracy: holds", "validity: holds");
    }

    @Test
    void what_is_not_sealed_yet_is_not_in_it() throws Exception {
        assertThat(entries("/evidence?stream=" + FUNDING)).containsExactly("entries/1.leaf");
    }

    @Test
    void what_the_reader_may_not_see_is_not_in_it() throws Exception {
        assertThat(entries("/evidence?programme=" + PROGRAMME)).containsExactly("entries/1.leaf");
        asking.refused("/evidence?stream=" + CLOSED, 404, "edge/not-found");
        asking.signIn(SKAUN, "REC");
        assertThat(entries("/evidence?programme=" + PROGRAMME)).containsExactly("entries/3.leaf");
    }

    @Test
    void a_period_has_what_was_recorded_in_it() throws Exception {
        assertThat(entries("/evidence?from=2020-01-01&to=2099-12-31"))
                .containsExactly("entries/1.leaf", "entries/2.leaf");
        asking.refused("/evidence?from=2020-01-01&to=2020-12-31", 404, "edge/not-found");
    }

    @Test
    void the_report_shows_what_was_said_as_it_was_said() throws Exception {
        byte[] report = bundle("/evidence?stream=" + FUNDING).get("report.html");
        assertThat(new String(report, StandardCharsets.UTF_8))
                .contains("&lt;b&gt;innovasjon&lt;/b&gt;", "Hvem", MELHUS.toString())
                .doesNotContain("<b>", "<script");
    }

    @Test
    void one_thing_is_asked_for_at_a_time() throws Exception {
        asking.refused("/evidence", 400, "evidence/ask-for-one");
        asking.refused("/evidence?from=2026-01-01", 400, "evidence/ask-for-one");
        asking.refused(
                "/evidence?stream=" + FUNDING + "&programme=" + PROGRAMME,
                400,
                "evidence/ask-for-one");
        asking.refused("/evidence?streem=" + FUNDING, 400, "edge/unknown-parameter");
        asking.refused("/evidence?from=yesterday&to=2026-01-01", 400, "edge/bad-parameter");
    }

    @Test
    void nothing_is_found_of_a_decision_that_is_not_there() throws Exception {
        asking.refused("/evidence?decision=" + new DecisionId(Id.fresh()), 404, "edge/not-found");
    }
}
