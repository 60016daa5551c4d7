package no.samspor.proof.tile;

import static no.samspor.proof.Refuses.reasonOf;
import static no.samspor.proof.Refuses.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.samspor.proof.Reason;
import no.samspor.proof.Seeded;
import no.samspor.proof.tree.Grown;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.Tree;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    @Nested
    class An_address {

        @ParameterizedTest
        @CsvSource({
            "0, 0, 256, tile/0/000",
            "0, 67, 256, tile/0/067",
            "0, 999, 1, tile/0/999.p/1",
            "1, 1000, 255, tile/1/x001/000.p/255",
            "7, 1067, 256, tile/7/x001/067",
            "0, 1234067, 8, tile/0/x001/x234/067.p/8",
            "0, 36028797018963967, 256, tile/0/x036/x028/x797/x018/x963/967",
        })
        void is_written_as_published_and_read_back(int level, long index, int width, String path) {
            HashTile tile = new HashTile(level, new Span(index, width));
            assertThat(tile.path()).isEqualTo(path);
            assertThat(HashTile.parse(path)).isEqualTo(tile);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "tile/",
                    "tile/0",
                    "tile/0/",
                    "tile//000",
                    "tile/8/000",
                    "tile/00/000",
                    "tile/63/000",
                    "tile/-/000",
                    "tile/0/0",
                    "tile/0/0000",
                    "tile/0/1000",
                    "tile/0/x000/001",
                    "tile/0/001/001",
                    "tile/0/x001/x067",
                    "tile/0/x036/x028/x797/x018/x963/968",
                    "tile/0/x999/x999/x999/x999/x999/x999/999",
                    "tile/0/x001/x000/x000/x000/x000/x000/x000/000",
                    "tile/0/000.p",
                    "tile/0/000.p/",
                    "tile/0/000.p/0",
                    "tile/0/000.p/07",
                    "tile/0/000.p/256",
                    "tile/0/000.p/257",
                    "tile/0/000.p/1/",
                    "tile/0/000\n",
                    "tile/0/../000",
                    "tile/entries/000",
                    "/tile/0/000",
                })
        void is_not_read_in_any_other_form(String path) {
            assertThat(reasonOf(() -> HashTile.parse(path)))
                    .isIn(Reason.NOT_A_TILE, Reason.NOT_A_NUMBER);
        }

        @Test
        void of_entries_is_written_alike() {
            EntryBundle bundle = new EntryBundle(new Span(1_234_067, 8));
            assertThat(bundle.path()).isEqualTo("tile/entries/x001/x234/067.p/8");
            assertThat(EntryBundle.parse(bundle.path())).isEqualTo(bundle);
            refuses(Reason.NOT_A_TILE, () -> EntryBundle.parse("tile/0/067"));
            refuses(Reason.NOT_A_TILE, () -> EntryBundle.parse("tile/entries/67"));
        }

        @Test
        void has_bounds() {
            refuses(Reason.NOT_A_TILE, () -> new Span(-1, 1));
            refuses(Reason.NOT_A_TILE, () -> new Span(Long.MAX_VALUE / 256 + 1, 1));
            refuses(Reason.NOT_A_TILE, () -> new Span(0, 0));
            refuses(Reason.NOT_A_TILE, () -> new Span(0, 257));
            refuses(Reason.NOT_A_TILE, () -> new HashTile(-1, new Span(0, 1)));
            refuses(Reason.NOT_A_TILE, () -> new HashTile(8, new Span(0, 1)));
            refuses(Reason.NOT_A_TILE, () -> HashTile.holding(-1, 0, 1));
            refuses(Reason.NOT_A_TILE, () -> HashTile.holding(8, 0, 1));
            assertThat(HashTile.holding(7, 0, Long.MAX_VALUE).span().width()).isEqualTo(127);
            assertThat(HashTile.holding(0, 0, 1).span()).isEqualTo(new Span(0, 1));
        }
    }

    @Nested
    class The_tiles_of_a_tree {

        @Test
        void are_as_many_as_published() {
            List<HashTile> tiles = HashTile.of(70_000).toList();
            assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
            assertThat(tiles.stream().filter(tile -> tile.span().width() < Span.FULL))
                    .containsExactly(
                            new HashTile(0, new Span(273, 112)),
                            new HashTile(1, new Span(1, 17)),
                            new HashTile(2, new Span(0, 1)));
            assertThat(HashTile.of(256))
                    .containsExactly(
                            new HashTile(0, new Span(0, 256)), new HashTile(1, new Span(0, 1)));
            assertThat(HashTile.of(1)).containsExactly(new HashTile(0, new Span(0, 1)));
        }

        @Test
        void are_none_where_there_is_nothing() {
            assertThat(HashTile.of(0)).isEmpty();
            refuses(Reason.OUTSIDE_THE_TREE, () -> HashTile.of(-1));
        }

        @Test
        void hold_each_hash_that_is_there() {
            assertThat(HashTile.holding(0, 255, 256)).isEqualTo(new HashTile(0, new Span(0, 256)));
            assertThat(HashTile.holding(0, 256, 257)).isEqualTo(new HashTile(0, new Span(1, 1)));
            assertThat(HashTile.holding(1, 0, 511)).isEqualTo(new HashTile(1, new Span(0, 1)));
            refuses(Reason.OUTSIDE_THE_TREE, () -> HashTile.holding(1, 1, 511));
            refuses(Reason.OUTSIDE_THE_TREE, () -> HashTile.holding(0, -1, 511));
        }

        @Test
        void give_the_roots_and_proofs_of_the_tree() {
            Random random = Seeded.random();
            Grown grown = Grown.to(66_000);
            int[] sizes = {1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 66_000};
            for (int size : sizes) {
                Map<String, byte[]> files = files(grown, size);
                Tree tiled = new Tree(size, new TiledNodes(size, tile -> files.get(tile.path())));
                Tree tree = grown.tree(size);
                assertThat(tiled.root()).as("%d", size).isEqualTo(tree.root());
                for (int i = 0; i < 20; i++) {
                    int index = random.nextInt(size);
                    assertThat(tiled.inclusionOf(index)).isEqualTo(tree.inclusionOf(index));
                    int earlier = random.nextInt(size + 1);
                    assertThat(tiled.consistencyWith(earlier))
                            .isEqualTo(tree.consistencyWith(earlier));
                }
            }
        }

        @Test
        void have_no_node_outside_the_tree() {
            TiledNodes nodes = new TiledNodes(6, tile -> new byte[6 * Hash.BYTES]);
            for (long[] place : new long[][] {{0, 6}, {1, 3}, {2, 1}, {3, 0}, {0, -1}, {-1, 0}}) {
                refuses(Reason.OUTSIDE_THE_TREE, () -> nodes.at((int) place[0], place[1]));
            }
            refuses(Reason.OUTSIDE_THE_TREE, () -> nodes.at(63, 0));
            TiledNodes none = new TiledNodes(0, tile -> new byte[0]);
            refuses(Reason.OUTSIDE_THE_TREE, () -> none.at(0, 0));
            byte[] content = new byte[127 * Hash.BYTES];
            TiledNodes most = new TiledNodes(Long.MAX_VALUE, tile -> content);
            assertThat(most.at(62, 0)).isEqualTo(most.at(62, 0));
            refuses(Reason.OUTSIDE_THE_TREE, () -> new TiledNodes(-1, tile -> new byte[0]));
        }

        @Test
        void are_refused_when_cut_or_lengthened() {
            for (int length : new int[] {0, 31, 63, 65, 96}) {
                TiledNodes nodes = new TiledNodes(2, tile -> new byte[length]);
                refuses(Reason.WRONG_WIDTH, () -> nodes.at(1, 0));
            }
            refuses(
                    Reason.WRONG_WIDTH,
                    () -> new HashTile(0, new Span(0, 2)).encode(List.of(Hash.EMPTY)));
        }

        private static Map<String, byte[]> files(Grown grown, int size) {
            Map<String, byte[]> files = new HashMap<>();
            HashTile.of(size)
                    .forEach(
                            tile -> {
                                List<Hash> hashes = new ArrayList<>();
                                for (int i = 0; i < tile.span().width(); i++) {
                                    long index = tile.span().index() * Span.FULL + i;
                                    hashes.add(grown.at(tile.level() * 8, index));
                                }
                                byte[] content = tile.encode(hashes);
                                assertThat(tile.decode(content)).isEqualTo(hashes);
                                files.put(tile.path(), content);
                            });
            return files;
        }
    }

    @Nested
    class A_bundle {

        private final EntryBundle bundle = new EntryBundle(new Span(0, 3));

        @Test
        void holds_entries_after_their_lengths() {
            byte[] content = bundle.encode(List.of(utf8(""), utf8("ab"), utf8("c")));
            assertThat(content).containsExactly(0, 0, 0, 2, 'a', 'b', 0, 1, 'c');
            assertThat(bundle.decode(content)).containsExactly(utf8(""), utf8("ab"), utf8("c"));
            List<byte[]> last = List.of(utf8("ab"), utf8("c"), utf8(""));
            assertThat(bundle.decode(bundle.encode(last)))
                    .containsExactly(utf8("ab"), utf8("c"), utf8(""));
        }

        @Test
        void holds_entries_of_up_to_65_535_bytes() {
            EntryBundle one = new EntryBundle(new Span(0, 1));
            byte[] longest = new byte[65_535];
            assertThat(one.decode(one.encode(List.of(longest)))).containsExactly(longest);
            refuses(Reason.TOO_LONG, () -> one.encode(List.of(new byte[65_536])));
        }

        @Test
        void is_refused_when_cut_lengthened_or_of_another_width() {
            byte[] content = bundle.encode(List.of(utf8("x"), utf8("ab"), utf8("c")));
            for (int length = 0; length < content.length + 3; length++) {
                byte[] other = Arrays.copyOf(content, length);
                if (length != content.length) {
                    refuses(Reason.WRONG_WIDTH, () -> bundle.decode(other));
                }
            }
            refuses(Reason.WRONG_WIDTH, () -> new EntryBundle(new Span(0, 2)).decode(content));
            refuses(Reason.WRONG_WIDTH, () -> new EntryBundle(new Span(0, 4)).decode(content));
            refuses(Reason.WRONG_WIDTH, () -> bundle.encode(List.of()));
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
