package no.samspor.query.projection.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.samspor.kernel.Access.Level;
import no.samspor.query.projection.Change.Kind;
import no.samspor.query.projection.fold.Entry.Assigned;
import no.samspor.query.projection.fold.Entry.Disputed;
import no.samspor.query.projection.fold.Entry.Evidenced;
import no.samspor.query.projection.fold.Entry.Retracted;
import org.junit.jupiter.api.Test;

class EntryTextTest {

    private final EntryText text = new EntryText(Some.SHAPE);

    @Test
    void keeps_all_of_an_assignment() {
        Cells cells = new Cells(new int[] {1, 0}, new String[] {"7", null});
        Assigned full =
                new Assigned(
                        9,
                        4,
                        2,
                        "stream",
                        Kind.HOLDS_AFTER,
                        Some.between(10, 12),
                        Some.between(20, 25),
                        cells,
                        Level.EXEMPT,
                        "owner",
                        Set.of("I-07"),
                        Set.of("I-08"));
        Assigned read = (Assigned) text.read("key", 9, text.write("key", full));
        assertThat(read.cells().columns()).containsExactly(1, 0);
        assertThat(read.cells().texts()).containsExactly("7", null);
        assertThat(read).usingRecursiveComparison().ignoringFields("cells").isEqualTo(full);
    }

    @Test
    void keeps_an_assignment_that_says_little() {
        Assigned little = Some.from(4, Some.day(10));
        Assigned bare =
                new Assigned(
                        4,
                        4,
                        0,
                        "stream",
                        Kind.ENDS,
                        little.from(),
                        null,
                        Cells.NONE,
                        Level.PUBLIC,
                        "owner",
                        Set.of(),
                        Set.of());
        Assigned read = (Assigned) text.read("key", 4, text.write("key", bare));
        assertThat(read.to()).isNull();
        assertThat(read.cells().size()).isZero();
        assertThat(read.notEvidenced()).isEmpty();
        assertThat(read.warnings()).isEmpty();
        assertThat(read.kind()).isEqualTo(Kind.ENDS);
    }

    @Test
    void keeps_a_retraction() {
        Entry retracted = new Retracted(8, 3);
        assertThat(text.read("key", 8, text.write("key", retracted))).isEqualTo(retracted);
    }

    @Test
    void keeps_what_is_disputed() {
        Entry disputed = new Disputed(8, 3, "stream", "conflict", "name", true);
        assertThat(text.read("key", 8, text.write("key", disputed))).isEqualTo(disputed);
        Entry ended = new Disputed(8, 8, "stream", "conflict", "name", false);
        assertThat(text.read("key", 8, text.write("key", ended))).isEqualTo(ended);
    }

    @Test
    void keeps_what_evidence_is_about() {
        Entry evidenced = new Evidenced(8, "stream", Set.of("I-07", "I-31"));
        assertThat(text.read("key", 8, text.write("key", evidenced))).isEqualTo(evidenced);
    }

    @Test
    void leaves_out_what_goes_without_saying() {
        Assigned usual =
                new Assigned(
                        12,
                        12,
                        0,
                        "man_1",
                        Kind.ALWAYS,
                        Bound.ALWAYS,
                        null,
                        Cells.NONE,
                        Level.INTERNAL,
                        "owner",
                        Set.of(),
                        Set.of());
        assertThat(text.write("man_1/3", usual))
                .isEqualTo("{\"kind\":\"always\",\"owner\":\"owner\"}");
        assertThat(text.read("man_1/3", 12, text.write("man_1/3", usual))).isEqualTo(usual);
        // Elsewhere it is said.
        assertThat(text.read("man_2/3", 12, text.write("man_2/3", usual))).isEqualTo(usual);
    }

    @Test
    void a_first_day_is_kept_whether_it_is_known_or_not() {
        for (Bound from :
                List.of(
                        Bound.on("2024-02-29"),
                        Bound.on("2024-02-29").dayAfter(),
                        Some.between(10, 12),
                        new Bound("2024-02", 19_754, 19_754),
                        new Bound("..", Bound.NEVER_BEFORE, Bound.FOREVER),
                        Bound.ALWAYS)) {
            Assigned each = Some.from(4, from);
            Entry read = text.read("key", 4, text.write("key", each));
            assertThat(((Assigned) read).from()).isEqualTo(from);
        }
    }

    @Test
    void what_older_versions_kept_is_read_alike() {
        String older =
                """
                {"source":101,"ordinal":0,"stream":"man_1","kind":"always",\
                "from":{"edtf":"..","earliest":-2147483648,"latest":-2147483648},\
                "cells":{},"access":"internal","owner":"owner","notEvidenced":[],"warnings":[]}""";
        Entry read = text.read("man_1", 101, older);
        assertThat(read)
                .isEqualTo(text.read("man_1", 101, "{\"kind\":\"always\",\"owner\":\"owner\"}"));
        assertThat(text.read("key", 9, "{\"source\":3}")).isEqualTo(new Retracted(9, 3));
        assertThat(text.read("key", 9, "{\"source\":0,\"stream\":\"s\",\"rules\":[\"I-07\"]}"))
                .isEqualTo(new Evidenced(9, "s", Set.of("I-07")));
    }
}
