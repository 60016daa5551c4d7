package no.samspor.proof.note;

import static no.samspor.proof.Refuses.reasonOf;
import static no.samspor.proof.note.Keys.LOG;
import static no.samspor.proof.note.Keys.NORD;
import static no.samspor.proof.note.Keys.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import no.samspor.proof.Example;
import no.samspor.proof.Leaf;
import no.samspor.proof.Seeded;
import no.samspor.proof.Strict;
import no.samspor.proof.tile.EntryBundle;
import no.samspor.proof.tile.HashTile;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tree.Hash;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is read is written back to the byte, or refused; there is no third way out. */
class OneFormTest {

    private static final int ROUNDS = 3_000;
    private static final EntryBundle BUNDLE = new EntryBundle(new Span(0, 3));
    private static final Note NOTE =
            new Note(new Checkpoint("log", 2, Hash.EMPTY, List.of("more")).text())
                    .signedBy(LOG, 0)
                    .signedBy(NORD, 7);

    private enum Form {
        NOTES(NOTE.bytes(), bytes -> Note.parse(bytes).bytes()),
        CHECKPOINTS(utf8(NOTE.text()), bytes -> utf8(Checkpoint.parse(Strict.text(bytes)).text())),
        PROOFS(
                new LogProof("AAAA", 1, List.of(Hash.EMPTY, Hash.EMPTY), NOTE).bytes(),
                bytes -> LogProof.parse(bytes).bytes()),
        PROMISES(
                utf8(new Promise("log", 41_822, 3, Hash.EMPTY).text()),
                bytes -> utf8(Promise.parse(Strict.text(bytes)).text())),
        RECEIPTS(
                new LogReceipt(1, List.of(Hash.EMPTY, Hash.EMPTY), NOTE).bytes(),
                bytes -> LogReceipt.parse(bytes).bytes()),
        VERIFIER_KEYS(
                utf8(NORD.verifier().toString()),
                bytes -> utf8(VerifierKey.parse(Strict.text(bytes)).toString())),
        SIGNER_KEYS(
                utf8(NORD.secret()), bytes -> utf8(SignerKey.parse(Strict.text(bytes)).secret())),
        LEAVES(Example.leaf(3).bytes(), bytes -> Leaf.parse(bytes).bytes()),
        TILES(
                utf8("tile/1/x001/x234/067.p/8"),
                bytes -> utf8(HashTile.parse(Strict.text(bytes)).path())),
        BUNDLES(
                BUNDLE.encode(List.of(utf8("a"), utf8(""), utf8("bcd"))),
                bytes -> BUNDLE.encode(BUNDLE.decode(bytes)));

        private final byte[] honest;
        private final UnaryOperator<byte[]> readAndWritten;

        Form(byte[] honest, UnaryOperator<byte[]> readAndWritten) {
            this.honest = honest;
            this.readAndWritten = readAndWritten;
        }
    }

    @ParameterizedTest
    @EnumSource
    void holds_for_what_is_honest_and_for_what_is_not(Form form) {
        assertThat(form.readAndWritten.apply(form.honest)).isEqualTo(form.honest);
        Random random = Seeded.random();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = form.honest;
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                bytes = mangled(bytes, random);
            }
            byte[] read = bytes;
            reasonOf(() -> assertThat(form.readAndWritten.apply(read)).isEqualTo(read));
        }
    }

    /** A piece is cut out, said twice or moved, or a byte becomes another. */
    private static byte[] mangled(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(bytes.length + 1 - from);
        ByteArrayOutputStream mangled = new ByteArrayOutputStream();
        mangled.writeBytes(Arrays.copyOf(bytes, from));
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        byte[] rest = Arrays.copyOfRange(bytes, to, bytes.length);
        switch (random.nextInt(4)) {
            case 0 -> mangled.writeBytes(rest);
            case 1 -> {
                mangled.writeBytes(piece);
                mangled.writeBytes(piece);
                mangled.writeBytes(rest);
            }
            case 2 -> {
                mangled.writeBytes(rest);
                mangled.writeBytes(piece);
            }
            default -> {
                if (piece.length > 0) piece[0] = (byte) random.nextInt();
                mangled.writeBytes(piece);
                mangled.writeBytes(rest);
            }
        }
        return mangled.toByteArray();
    }
}
