package no.samspor.proof.note;

import static no.samspor.proof.note.Keys.LOG;
import static no.samspor.proof.note.Keys.NORD;
import static no.samspor.proof.note.Keys.ORIGIN;
import static no.samspor.proof.note.Keys.SOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import no.samspor.proof.Example;
import no.samspor.proof.Leaf;
import no.samspor.proof.Strict;
import no.samspor.proof.tree.Grown;
import no.samspor.proof.tree.Hash;
import org.junit.jupiter.api.Test;

/** What {@code docs/proof-format.md} shows is what this code writes, and it verifies. */
class DocumentTest {

    private static final long NOON = 1_795_348_800;

    private final String document;

    DocumentTest() throws IOException {
        document = Files.readString(Path.of("..", "..", "docs", "proof-format.md"));
    }

    @Test
    void shows_the_bytes_of_a_leaf() {
        byte[] bytes = HexFormat.of().parseHex(block("leaf in hexadecimal").replaceAll("\\s", ""));
        assertThat(Leaf.parse(bytes)).isEqualTo(Example.leaf(3));
        assertThat(document).contains(Hash.leaf(bytes).toString());
    }

    @Test
    void shows_a_proof_that_holds() {
        Grown log = new Grown();
        for (int position = 1; position <= 5; position++) {
            log.append(Hash.leaf(Example.leaf(position).bytes()));
        }
        Checkpoint head = new Checkpoint(ORIGIN, 5, log.tree(5).root());
        Note note =
                new Note(head.text()).signedBy(LOG, 0).signedBy(NORD, NOON).signedBy(SOR, NOON + 1);
        LogProof proof = new LogProof(null, 2, log.tree(5).inclusionOf(2).path(), note);
        assertThat(block("This is a proof that stands alone"))
                .isEqualTo(Strict.text(proof.bytes()));

        List<VerifierKey> keys =
                block("keys of the example").lines().map(VerifierKey::parse).toList();
        Trust trust = new Trust(ORIGIN, keys.subList(0, 1), keys.subList(1, 3), 2);
        Hash leaf = Hash.leaf(Example.leaf(3).bytes());
        assertThat(proof.verify(leaf, trust)).isEqualTo(head);
    }

    @Test
    void shows_a_receipt_that_holds() {
        Grown commit = new Grown();
        for (int position = 2; position <= 4; position++) {
            commit.append(Hash.leaf(Example.leaf(position).bytes()));
        }
        Promise promise = new Promise(ORIGIN, 2, 3, commit.tree(3).root());
        LogReceipt receipt =
                new LogReceipt(
                        1,
                        commit.tree(3).inclusionOf(1).path(),
                        new Note(promise.text()).signedBy(LOG, 0));
        assertThat(block("This is a receipt")).isEqualTo(Strict.text(receipt.bytes()));

        VerifierKey key = VerifierKey.parse(block("keys of the example").lines().toList().get(0));
        Trust trust = new Trust(ORIGIN, List.of(key), List.of(), 0);
        Hash leaf = Hash.leaf(Example.leaf(3).bytes());
        assertThat(receipt.verify(leaf, 3, trust)).isEqualTo(promise);
    }

    /** The first block of code after {@code words}. */
    private String block(String words) {
        int from = document.indexOf("```", document.indexOf(words));
        int to = document.indexOf("```", from + 3);
        return document.substring(document.indexOf('\n', from) + 1, to);
    }
}
