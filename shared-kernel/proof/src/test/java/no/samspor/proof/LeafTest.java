package no.samspor.proof;

import static no.samspor.proof.Refuses.reasonOf;
import static no.samspor.proof.Refuses.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.samspor.proof.tile.EntryBundle;
import no.samspor.proof.tree.Hash;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final Leaf LEAF = Example.leaf(3);
    private static final UUID STREAM = LEAF.stream();
    private static final UUID EVENT = LEAF.eventId();
    private static final Instant AT = LEAF.recordedAt();

    /** Written by hand from docs/proof-format.md. */
    private static final String BYTES =
            "73616d73706f722e6c6561662f310a" // samspor.leaf/1
                    + "0000000000000003" // position
                    + "000660dc377ab240" // recorded at, microseconds
                    + "01936b2e8c007abc8def000000000001" // stream
                    + "01936b2e8c007abc8def000000000002" // event id
                    + "00000003" // version
                    + "03"
                    + "6d616e" // stream kind
                    + "12"
                    + "6d616e646174652e617070726f7665642f31" // name
                    + "00000002"
                    + "7b7d" // stamp
                    + "00000007"
                    + "7b2261223a317d"; // payload

    private static final String SHA_256_OF_32_001_ZEROES =
            "40f5b45a2f48b282be50ce04dd94aa85c7adbecd4e5e10797cf4fa97b042274c";

    @Test
    void has_the_bytes_of_the_document() {
        assertThat(HexFormat.of().formatHex(LEAF.bytes())).isEqualTo(BYTES);
        assertThat(Leaf.parse(HexFormat.of().parseHex(BYTES))).isEqualTo(LEAF);
    }

    @Test
    void tells_its_parts_apart_by_their_hashes_too() {
        assertThat(Part.of(utf8("{}"))).hasSameHashCodeAs(Part.of(utf8("{}")));
        assertThat(Part.of(utf8("{}"))).doesNotHaveSameHashCodeAs(Part.of(utf8("{ }")));
    }

    @Test
    void differs_with_every_column() {
        Part stamp = LEAF.stamp();
        Part payload = LEAF.payload();
        Part other = Part.of(utf8("{ }"));
        List<Leaf> leaves =
                List.of(
                        LEAF,
                        leaf(1, AT, STREAM, EVENT, 3, "man", "n", stamp, payload),
                        leaf(2, AT, STREAM, EVENT, 3, "man", "n", stamp, payload),
                        leaf(1, AT.plusNanos(1000), STREAM, EVENT, 3, "man", "n", stamp, payload),
                        leaf(1, AT, EVENT, EVENT, 3, "man", "n", stamp, payload),
                        leaf(1, AT, STREAM, STREAM, 3, "man", "n", stamp, payload),
                        leaf(1, AT, EVENT, STREAM, 3, "man", "n", stamp, payload),
                        leaf(1, AT, STREAM, EVENT, 4, "man", "n", stamp, payload),
                        leaf(1, AT, STREAM, EVENT, 3, "mann", "n", stamp, payload),
                        leaf(1, AT, STREAM, EVENT, 3, "ma", "nn", stamp, payload),
                        leaf(1, AT, STREAM, EVENT, 3, "man", "m", stamp, payload),
                        leaf(1, AT, STREAM, EVENT, 3, "man", "n", other, payload),
                        leaf(1, AT, STREAM, EVENT, 3, "man", "n", stamp, other),
                        leaf(1, AT, STREAM, EVENT, 3, "man", "n", payload, stamp));
        Set<Hash> hashes = new HashSet<>();
        for (Leaf leaf : leaves) {
            assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
            hashes.add(Hash.leaf(leaf.bytes()));
        }
        assertThat(hashes).hasSameSizeAs(leaves);
    }

    @Test
    void holds_long_parts_by_their_hash_and_stays_below_the_longest_entry() {
        byte[] longest = new byte[Part.WHOLE_BYTES_MAX];
        byte[] longer = new byte[Part.WHOLE_BYTES_MAX + 1];
        String word = "n".repeat(255);
        Leaf whole = leaf(1, AT, STREAM, EVENT, 3, word, word, Part.of(longest), Part.of(longest));
        Leaf hashed = leaf(1, AT, STREAM, EVENT, 3, word, word, Part.of(longer), Part.of(longer));
        assertThat(whole.payload().isWhole()).isTrue();
        assertThat(whole.payload().held()).isEqualTo(longest);
        assertThat(whole.payload()).hasToString("32000 bytes");
        assertThat(hashed.payload().isWhole()).isFalse();
        assertThat(hashed.payload().length()).isEqualTo(32_001);
        assertThat(hashed.payload().held())
                .isEqualTo(HexFormat.of().parseHex(SHA_256_OF_32_001_ZEROES));
        assertThat(hashed.payload()).hasToString("32001 bytes by their hash");
        assertThat(whole.bytes().length).isLessThanOrEqualTo(EntryBundle.ENTRY_BYTES_MAX);
        for (Leaf leaf : List.of(whole, hashed)) {
            assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf).hasSameHashCodeAs(leaf);
        }
        longer[7]++;
        assertThat(Part.of(longer)).isNotEqualTo(hashed.payload()).isNotEqualTo(Part.of(longest));
    }

    @Test
    void takes_only_what_a_row_can_be() {
        Part none = Part.of(new byte[0]);
        refuses(Reason.NOT_A_LEAF, () -> leaf(0, AT, STREAM, EVENT, 3, "a", "n", none, none));
        refuses(Reason.NOT_A_LEAF, () -> leaf(1, AT, STREAM, EVENT, -1, "a", "n", none, none));
        refuses(Reason.NOT_A_LEAF, () -> leaf(1, AT, STREAM, EVENT, 0, "", "n", none, none));
        refuses(Reason.NOT_A_LEAF, () -> leaf(1, AT, STREAM, EVENT, 0, "a", "", none, none));
        String long256 = "n".repeat(256);
        refuses(Reason.NOT_A_LEAF, () -> leaf(1, AT, STREAM, EVENT, 0, "a", long256, none, none));
        refuses(Reason.NOT_TEXT, () -> leaf(1, AT, STREAM, EVENT, 0, "a\0", "n", none, none));
        Instant finer = AT.plusNanos(1);
        refuses(Reason.NOT_A_LEAF, () -> leaf(1, finer, STREAM, EVENT, 0, "a", "n", none, none));
        refuses(
                Reason.NOT_A_LEAF,
                () -> leaf(1, Instant.MIN, STREAM, EVENT, 0, "a", "n", none, none));
        Instant before = Instant.parse("1969-12-31T23:59:59.999999Z");
        Leaf old = leaf(1, before, STREAM, EVENT, 0, "a", "n", none, none);
        assertThat(Leaf.parse(old.bytes())).isEqualTo(old);
    }

    @Test
    void is_refused_when_cut_or_lengthened() {
        byte[] bytes = LEAF.bytes();
        for (int length = 0; length < bytes.length + 2; length++) {
            byte[] other = Arrays.copyOf(bytes, length);
            if (length != bytes.length) refuses(Reason.NOT_A_LEAF, () -> Leaf.parse(other));
        }
    }

    @Test
    void is_another_or_refused_with_any_byte_changed() {
        Random random = Seeded.random();
        byte[] bytes = LEAF.bytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] other = bytes.clone();
            other[i] ^= (byte) (1 + random.nextInt(255));
            Reason reason = reasonOf(() -> assertThat(Leaf.parse(other)).isNotEqualTo(LEAF));
            assertThat(reason).isIn(null, Reason.NOT_A_LEAF, Reason.NOT_TEXT);
            assertThat(Hash.leaf(other)).isNotEqualTo(Hash.leaf(bytes));
        }
    }

    private static Leaf leaf(
            long position,
            Instant at,
            UUID stream,
            UUID event,
            int version,
            String kind,
            String name,
            Part stamp,
            Part payload) {
        return new Leaf(position, at, stream, event, version, kind, name, stamp, payload);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
