package no.samspor.auditor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.samspor.auditor.Sample;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.Note;
import org.junit.jupiter.api.Test;

/** What the owner of the database can do to a log, and where both verifiers find it. */
class AttackTest {

    private static final int SIZE = 700;
    private static final int QUORUM = 2;
    private static final Sample HONEST = Sample.of(SIZE);
    private static final Note SIGNED = HONEST.checkpoint();

    private final Map<String, Pieces> attacks = new LinkedHashMap<>();
    private final Map<String, String> found = new LinkedHashMap<>();

    @Test
    void each_is_found_by_both_at_the_right_position() throws Exception {
        keepingTheCheckpoint();
        rebuildingTheTree();
        signingAgain();
        partly();
        Stranger stranger = new Stranger(new Pieces(), QUORUM);
        attacks.values().forEach(stranger::ask);
        List<String> answers = stranger.answers();
        int at = 0;
        for (Map.Entry<String, Pieces> attack : attacks.entrySet()) {
            String expected = found.get(attack.getKey());
            assertThat(attack.getValue().summary(QUORUM)).as(attack.getKey()).isEqualTo(expected);
            assertThat(answers.get(at++)).as("second: " + attack.getKey()).isEqualTo(expected);
        }
    }

    private void attack(String what, Pieces pieces, String summary) {
        attacks.put(what, pieces);
        found.put(what, summary);
    }

    private static List<byte[]> renumbered(List<byte[]> entries) {
        List<byte[]> renumbered = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            byte[] entry = entries.get(i).clone();
            ByteBuffer.wrap(entry).putLong(15, i + 1);
            renumbered.add(entry);
        }
        return renumbered;
    }

    private static Sample with(Consumer<List<byte[]>> change) {
        List<byte[]> entries = HONEST.entries();
        change.accept(entries);
        return Sample.of(entries);
    }

    private static Sample updated(int position) {
        return with(entries -> entries.set(position - 1, Sample.entry(position, "0")));
    }

    /** The entries of {@code forged} under the tiles and the checkpoint of the honest log. */
    private static Pieces entriesOf(Sample forged) {
        Pieces pieces = HONEST.export(SIGNED);
        Pieces other = forged.export(forged.checkpoint(forged.size(), Sample.LOG));
        for (String name : pieces.names("tile/entries")) {
            byte[] bundle = other.read(name);
            if (bundle == null)
                bundle = other.read(name.replaceAll("p/.*", "p/" + forged.size() % 256));
            pieces.put(name, bundle);
        }
        return pieces;
    }

    private void keepingTheCheckpoint() {
        attack("nothing", HONEST.export(SIGNED), "0 holds holds holds");
        attack("update", entriesOf(updated(300)), "1 holds 300 holds");
        attack("delete", entriesOf(with(e -> e.remove(299))), "1 300 300 holds");
        attack(
                "delete and renumber",
                entriesOf(Sample.of(renumbered(with(e -> e.remove(299)).entries()))),
                "1 700 300 holds");
        attack(
                "insert",
                entriesOf(
                        with(
                                e -> {
                                    e.add(299, Sample.entry(300, "0"));
                                    e.removeLast();
                                })),
                "1 301 300 holds");
        attack("swap", entriesOf(with(e -> e.set(299, e.set(400, e.get(299))))), "1 300 300 holds");
        attack("duplicate", entriesOf(with(e -> e.set(300, e.get(299)))), "1 301 301 holds");
        attack("cut tail", entriesOf(with(e -> e.subList(690, 700).clear())), "1 691 holds holds");
        attack(
                "a bundle taken away",
                HONEST.export(SIGNED).without("tile/entries/001"),
                "0 holds holds holds");
        attack("a tile taken away", HONEST.export(SIGNED).without("tile/0/001"), "5");
    }

    private void rebuildingTheTree() {
        Sample forged = updated(300);
        attack("rebuilt", forged.export(SIGNED), "1 holds 1 holds");
        attack(
                "rebuilt, and an older checkpoint",
                forged.export(SIGNED).older(HONEST.checkpoint(280, Sample.LOG).bytes()),
                "1 holds 281 holds");
        Pieces oneLevel = entriesOf(forged);
        oneLevel.put("tile/0/001", forged.export(SIGNED).read("tile/0/001"));
        attack("rebuilt up to the first level", oneLevel, "1 holds 257 holds");
        Pieces tile = HONEST.export(SIGNED);
        tile.put("tile/0/001", forged.export(SIGNED).read("tile/0/001"));
        attack("a tile alone", tile, "1 holds 257 holds");
    }

    /** With the true key: only what somebody else holds can tell. */
    private void signingAgain() {
        Sample forged = updated(300);
        Note again = forged.checkpoint(SIZE, Sample.LOG);
        attack("signed again", forged.export(again), "1 holds holds FAILS");
        Note byAll = forged.checkpoint(SIZE, Sample.LOG, Sample.NORTH, Sample.SOUTH);
        attack(
                "signed again, and an older checkpoint",
                forged.export(byAll)
                        .older(HONEST.checkpoint(280, Sample.LOG).bytes())
                        .older(HONEST.checkpoint(400, Sample.LOG).bytes()),
                "1 281 holds holds");
        attack(
                "signed again, and a cosigned checkpoint",
                forged.export(byAll)
                        .older(HONEST.checkpoint(400, Sample.LOG, Sample.NORTH).bytes()),
                "1 1 holds holds");
        attack(
                "signed again, and a receipt",
                forged.export(byAll)
                        .older(HONEST.checkpoint(400, Sample.LOG).bytes())
                        .receipt(HONEST.receipt(300, 299, 3, Sample.LOG))
                        .receipt(HONEST.receipt(299, 299, 3, Sample.NEXT)),
                "1 300 holds holds");
        Sample cut = with(e -> e.subList(600, 700).clear());
        Note shorter = cut.checkpoint(600, Sample.LOG, Sample.NORTH, Sample.SOUTH);
        attack("cut and signed again", cut.export(shorter), "0 holds holds holds");
        attack(
                "cut and signed again, and an older checkpoint",
                cut.export(shorter).older(SIGNED.bytes()),
                "1 601 holds holds");
        attack(
                "cut and signed again, and a receipt",
                cut.export(shorter).receipt(HONEST.receipt(650, 650, 1, Sample.LOG)),
                "1 650 holds holds");
        attack(
                "the checkpoint of another log",
                HONEST.export(
                        HONEST.checkpoint(SIZE, Sample.key(Sample.ORIGIN, Ed25519.SIGNATURE))),
                "1 FAILS FAILS FAILS");
    }

    private void partly() {
        Pieces part = HONEST.part(SIGNED, 5, 300, 700);
        attack("a part", part, "0 holds holds holds");
        attack(
                "a part with another event",
                part.copy().put("entries/300.leaf", Sample.entry(300, "0")),
                "1 holds 300 holds");
        attack("a part without a proof", part.without("proofs/300.proof"), "1 300 holds holds");
        attack("a part without an entry", part.without("entries/300.leaf"), "1 300 holds holds");
        attack(
                "a part with a closed event",
                part.without("entries/300.leaf")
                        .put("entries/300.hash", (HONEST.at(0, 299) + "\n").getBytes()),
                "0 holds holds holds");
        attack(
                "a part with the proof of another",
                part.copy().put("proofs/300.proof", part.read("proofs/5.proof")),
                "1 holds 300 holds");
        attack(
                "a part, and a receipt",
                part.copy().receipt(HONEST.receipt(300, 299, 3, Sample.LOG)),
                "0 holds holds holds");
        attack(
                "a part, and an older checkpoint",
                part.copy().older(HONEST.checkpoint(280, Sample.LOG).bytes()),
                "2");
    }
}
