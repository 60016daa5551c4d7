package no.samspor.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspor.proof.note.Note;
import no.samspor.query.evidence.SealedLog.Seal;
import no.samspor.query.evidence.SealedLog.Seals;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Under which checkpoint a piece of evidence is put. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealsTest {

    private static final Seal NEWEST = new Seal(9, new Note("newest\n"));
    private static final Seal WITNESSED = new Seal(5, new Note("witnessed\n"));

    @Test
    void what_owners_have_cosigned_goes_before_what_is_newer() {
        assertThat(new Seals(NEWEST, WITNESSED).over(5)).isEqualTo(WITNESSED);
    }

    @Test
    void what_no_owner_has_cosigned_yet_is_evidence_all_the_same() {
        assertThat(new Seals(NEWEST, WITNESSED).over(6)).isEqualTo(NEWEST);
        assertThat(new Seals(NEWEST, null).over(1)).isEqualTo(NEWEST);
    }
}
