package no.samspor.command.access;

import static no.samspor.command.Stamps.NATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.command.MemoryLog;
import no.samspor.command.Stamps;
import no.samspor.events.FieldChange;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.events.steering.HandoverEvent.HandoverOffered;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.events.structure.PersonStanding;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private static final PersonId PERSON = new PersonId(Id.named("person"));

    private final MemoryLog log = new MemoryLog();
    private final Standings standings = new Standings(log);

    @Nested
    class A_standing {
        @Test
        void that_does_not_exist_is_null_until_it_does() {
            assertThat(value()).isNull();
            register();
            moved("person");
            assertThat(value()).isNotNull();
        }

        @Test
        void is_remembered_while_nothing_moves() {
            assertThat(value()).isNull();
            register();
            assertThat(value()).isNull();
            moved("handover");
            assertThat(value()).isNull();
        }

        @Test
        void says_to_which_position_it_has_heard() {
            log.holding(new HandoverOffered(new HandoverId(Id.named("handover"))), NATIVE);
            register();
            assertThat(standings.of(PersonStanding.FOLD, PERSON).position()).isEqualTo(2);
        }

        @Test
        void is_read_anew_after_a_correction() {
            register();
            assertThat(value()).isNotNull();
            log.holding(
                    new RegistrationCorrected(
                            new CorrectionId(Id.named("correction")),
                            PERSON,
                            1,
                            List.of(new FieldChange("/stamp/effectiveFrom", null, "\"2020\"")),
                            List.of(PERSON),
                            "Feil",
                            Stamps.SOMEBODY,
                            Stamps.SOMEBODY),
                    NATIVE);
            moved("correction");
            assertThat(standings.of(PersonStanding.FOLD, PERSON).position()).isEqualTo(2);
        }
    }

    private PersonStanding value() {
        return standings.of(PersonStanding.FOLD, PERSON).value();
    }

    private void register() {
        log.holding(new PersonRegistered(PERSON, Stamps.OFFICE, null), NATIVE);
    }

    private void moved(String family) {
        standings.haveMoved(List.of(new Standings.Move(family, PERSON)));
    }
}
