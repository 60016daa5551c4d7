package no.samspor.auditor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import no.samspor.auditor.Sample;
import no.samspor.proof.note.Note;
import org.junit.jupiter.api.Test;

/**
 * Both verifiers see each flipped bit, and say the same of it. {@code -Dsamspor.verify.cases=10000}
 * asks for more than each run does, {@code -Dseed=} for what a failed run asked.
 */
class AgreementTest {

    private static final int CASES = Integer.getInteger("samspor.verify.cases", 200);
    private static final int SECOND = Integer.getInteger("samspor.verify.second", 100);
    private static final int QUORUM = 2;

    private final Random random = random();

    private static Random random() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("-Dseed=" + seed);
        return new Random(seed);
    }

    @Test
    void each_flipped_bit_of_a_whole_log_is_found() throws Exception {
        Sample log = Sample.of(300);
        Note signed = log.checkpoint();
        Pieces export =
                log.export(signed)
                        .older(log.checkpoint(256, Sample.LOG).bytes())
                        .receipt(log.receipt(77, 76, 3, Sample.LOG));
        everyFlipIsFound(export);
    }

    @Test
    void each_flipped_bit_of_a_part_is_found() throws Exception {
        Sample log = Sample.of(300);
        Pieces part =
                log.part(log.checkpoint(), 5, 76, 77, 299, 300)
                        .receipt(log.receipt(77, 76, 3, Sample.LOG));
        part.put("entries/76.hash", (log.at(0, 75) + "\n").getBytes());
        everyFlipIsFound(part.without("entries/76.leaf"));
    }

    /**
     * Every other bit is drawn from all bytes alike, every other from a piece that is drawn first:
     * the short ones would hardly be met.
     */
    private void everyFlipIsFound(Pieces honest) throws Exception {
        assertThat(honest.summary(QUORUM)).isEqualTo("0 holds holds holds");
        Flips flips = new Flips(honest, random);
        Stranger stranger = new Stranger(honest, QUORUM);
        List<String> here = new ArrayList<>();
        int placed = 0;
        for (int i = 0; i < CASES; i++) {
            Flips.Flip flip = i % 2 == 0 ? flips.ofAllBytes() : flips.ofAnyPiece();
            Pieces flipped = flip.in(honest);
            String summary = flipped.summary(QUORUM);
            assertThat(summary).as(flip.toString()).doesNotStartWith("0");
            long position = flip.position();
            if (position > 0) {
                placed++;
                assertThat(positions(summary)).as(flip + ": " + summary).contains(position);
            }
            if (i >= SECOND) continue;
            stranger.ask(flipped);
            here.add(summary + " " + flip);
        }
        agree(here, stranger.answers());
        System.out.printf(
                "%,d flipped bits found, %,d of them at their position, %,d by both%n",
                CASES, placed, here.size());
    }

    private static List<Long> positions(String summary) {
        return Stream.of(summary.split(" "))
                .skip(1)
                .filter(word -> word.matches("[0-9]+"))
                .map(Long::valueOf)
                .toList();
    }

    @Test
    void a_mutated_proof_is_judged_alike() throws Exception {
        Sample log = Sample.of(1 + random.nextInt(70));
        int at = 1 + random.nextInt(log.size());
        Pieces honest = log.part(log.checkpoint(), at);
        Stranger stranger = new Stranger(honest, QUORUM);
        List<String> here = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 10 * CASES; i++) {
            boolean own = random.nextInt(20) == 0;
            String proof = "proofs/" + at + ".proof";
            byte[] mutated = own ? honest.read(proof) : mutated(honest.read(proof));
            Pieces other = honest.copy().put(proof, mutated);
            String summary = other.summary(QUORUM);
            boolean same = Arrays.equals(mutated, honest.read(proof));
            if (!same) refused++;
            assertThat(summary.startsWith("0")).as(() -> new String(mutated)).isEqualTo(same);
            if (i >= SECOND) continue;
            stranger.ask(other);
            here.add(summary + " " + new String(mutated));
        }
        agree(here, stranger.answers());
        System.out.printf(
                "%,d mutated proofs refused, %,d of all judged by both%n", refused, here.size());
    }

    /** Lines lost, doubled, swapped, taken from elsewhere; numbers and letters changed. */
    private byte[] mutated(byte[] proof) {
        List<String> lines = new ArrayList<>(List.of(new String(proof).split("\n", -1)));
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(other));
            case 2 -> lines.set(at, lines.set(other, lines.get(at)));
            case 3 -> lines.add(at, Sample.of(1 + random.nextInt(5)).tree(1).root().toString());
            case 4 -> lines.set(at, "index " + random.nextInt(80));
            case 5 -> lines.set(at, "0" + lines.get(at));
            default -> lines.set(at, letterChanged(lines.get(at)));
        }
        return String.join("\n", lines).getBytes();
    }

    private String letterChanged(String line) {
        if (line.isEmpty()) return "A";
        int at = random.nextInt(line.length());
        char letter = "ABab01+/= \u2014\u00e6".charAt(random.nextInt(12));
        return line.substring(0, at) + letter + line.substring(at + 1);
    }

    private static void agree(List<String> here, List<String> there) {
        assertThat(there).hasSameSizeAs(here);
        for (int i = 0; i < there.size(); i++) {
            assertThat(here.get(i)).startsWith(there.get(i) + " ");
        }
    }
}
