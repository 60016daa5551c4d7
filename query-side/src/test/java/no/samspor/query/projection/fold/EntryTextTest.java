package no.samspor.query.projection.fold;

import static org.assertj.core.api.Assertions.assertThat;

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
        Assigned read = (Assigned) text.read(9, text.write(full));
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
        Assigned read = (Assigned) text.read(4, text.write(bare));
        assertThat(read.to()).isNull();
        assertThat(read.cells().size()).isZero();
        assertThat(read.notEvidenced()).isEmpty();
        assertThat(read.warnings()).isEmpty();
        assertThat(read.kind()).isEqualTo(Kind.ENDS);
    }

    @Test
    void keeps_a_retraction() {
        Entry retracted = new Retracted(8, 3);
        assertThat(text.read(8, text.write(retracted))).isEqualTo(retracted);
    }

    @Test
    void keeps_what_is_disputed() {
        Entry disputed = new Disputed(8, 3, "stream", "conflict", "name", true);
        assertThat(text.read(8, text.write(disputed))).isEqualTo(disputed);
        Entry ended = new Disputed(8, 8, "stream", "conflict", "name", false);
        assertThat(text.read(8, text.write(ended))).isEqualTo(ended);
    }

    @Test
    void keeps_what_evidence_is_about() {
        Entry evidenced = new Evidenced(8, "stream", Set.of("I-07", "I-31"));
        assertThat(text.read(8, text.write(evidenced))).isEqualTo(evidenced);
    }
}
