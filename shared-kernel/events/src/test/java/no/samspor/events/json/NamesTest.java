package no.samspor.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import no.samspor.events.money.PostingPeriod;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final Names NAMES = new Names("eksempel");

    @Test
    void are_the_same_identity_for_ever() {
        MandateId mandate = new MandateId(Id.named("samspor/man/eksempel/program"));
        assertThat(NAMES.identity("@man:program")).isEqualTo(mandate.toString());
        assertThat(NAMES.path("/mandates/@man:program/approval"))
                .isEqualTo("/mandates/" + mandate + "/approval");
    }

    @Test
    void of_a_period_follow_from_its_programme_and_its_month() {
        ProgrammeId programme = new ProgrammeId(Id.named("samspor/prg/eksempel/program"));
        assertThat(NAMES.identity("@prd:program-2026-03"))
                .isEqualTo(new PostingPeriod(2026, 3).idIn(programme).toString());
        ProgrammeId shared = new ProgrammeId(Id.named("samspor/prg/felles"));
        assertThat(NAMES.identity("@prd:/felles-2026-12"))
                .isEqualTo(new PostingPeriod(2026, 12).idIn(shared).toString());
        assertThatIllegalArgumentException().isThrownBy(() -> NAMES.identity("@prd:mars"));
    }

    @Test
    void are_of_a_known_kind() {
        assertThatIllegalArgumentException().isThrownBy(() -> NAMES.identity("@xyz:program"));
        assertThatIllegalArgumentException().isThrownBy(() -> NAMES.identity("program"));
    }
}
