package no.samspor.command.structure.programme;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;

import java.util.List;
import java.util.Set;
import no.samspor.command.Stamps;
import no.samspor.command.structure.programme.ProgrammeCommand.EstablishProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.StartProgramme;
import no.samspor.events.TiesStanding;
import no.samspor.events.steering.MandateStanding;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.ProgrammeEvent;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeEstablished;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.OrganisationId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgrammeDeciderTest extends ProgrammeSpec {

    @Nested
    class Establishing {
        @Test
        void takes_an_owner_that_has_decided_I_19() {
            owned(given(), owner(TOWN)).when(establish("Formål", null)).then(ESTABLISHED);
            nobody(given()).when(establish("Formål", null)).thenRefused(ProgrammeRefusal.NO_OWNER);
        }

        @Test
        void takes_more_than_a_partner_or_an_invitation_I_19() {
            owned(given(), participation(PARTNER, ParticipationStanding.Phase.ACTIVE, "partner"))
                    .when(establish("Formål", null))
                    .thenRefused(ProgrammeRefusal.NO_OWNER);
            owned(given(), participation(TOWN, ParticipationStanding.Phase.INVITED, "owner"))
                    .when(establish("Formål", null))
                    .thenRefused(ProgrammeRefusal.NO_OWNER);
        }

        @Test
        void takes_one_owner_whose_decision_is_shown_I_19() {
            owned(given(), unshown(TOWN))
                    .when(establish("Formål", null))
                    .thenRefused(ProgrammeRefusal.OWNERS_NOT_EVIDENCED);
            owned(given(), unshown(TOWN), owner(HOSPITAL))
                    .when(establish("Formål", null))
                    .then(ESTABLISHED)
                    .notEvidenced();
        }

        @Test
        void records_that_a_source_names_no_owner_I_19() {
            nobody(given())
                    .as(MIRRORED)
                    .when(establish(null, null))
                    .then(
                            new ProgrammeEstablished(
                                    PROGRAMME,
                                    "Bedre sammen",
                                    List.of("BS"),
                                    new Code("programme"),
                                    null,
                                    null,
                                    END,
                                    null))
                    .notEvidenced(Invariant.I_19);
            owned(given(), unshown(TOWN))
                    .as(MIRRORED)
                    .when(establish("Formål", null))
                    .then(ESTABLISHED)
                    .notEvidenced();
        }

        @Test
        void says_what_it_is_for() {
            owned(given(), owner(TOWN))
                    .when(establish(null, null))
                    .thenRefused(ProgrammeRefusal.PURPOSE_MISSING);
        }

        @Test
        void never_ends_before_it_starts_I_03() {
            UncertainDate after = UncertainDate.parse("2027-01-01");
            UncertainDate within = UncertainDate.parse("2026-12-31");
            owned(given(), owner(TOWN))
                    .when(establish("Formål", after))
                    .thenRefused(ProgrammeRefusal.ENDS_BEFORE_IT_STARTS);
            owned(given(), owner(TOWN))
                    .when(establish("Formål", within))
                    .then(established("Bedre sammen", within, END));
            owned(given(), owner(TOWN))
                    .when(
                            new EstablishProgramme(
                                    PROGRAMME,
                                    "Bedre sammen",
                                    List.of("BS"),
                                    new Code("programme"),
                                    "Formål",
                                    after,
                                    null,
                                    null))
                    .then(established("Bedre sammen", after, null));
        }

        @Test
        void happens_once() {
            owned(given(ESTABLISHED), owner(TOWN))
                    .when(establish("Formål", null))
                    .thenRefused(ProgrammeRefusal.ALREADY_ESTABLISHED);
        }
    }

    @Nested
    class Starting_I_06 {
        @Test
        void takes_a_mandate_in_force() {
            mandated(inForce()).when(START).then(STARTED).notEvidenced();
        }

        @Test
        void may_take_a_decision_before_there_is_one() {
            deciding(INTERIM, standing(INTERIM, STEERING), ESTABLISHED)
                    .when(START_EARLY)
                    .then(STARTED_EARLY)
                    .notEvidenced();
        }

        @Test
        void never_goes_without_either() {
            given(ESTABLISHED)
                    .when(new StartProgramme(PROGRAMME, null, null))
                    .thenRefused(ProgrammeRefusal.NO_MANDATE);
            given(ESTABLISHED)
                    .as(MIRRORED)
                    .when(new StartProgramme(PROGRAMME, null, null))
                    .then(STARTED_UNSHOWN)
                    .notEvidenced(Invariant.I_06);
        }

        @Test
        void never_rests_on_a_mandate_that_is_not_registered() {
            mandated(null).when(START).thenRefused(ProgrammeRefusal.MANDATE_UNKNOWN);
        }

        @Test
        void never_rests_on_the_mandate_of_another() {
            mandated(mandate(STEERING, "2026-01-01", null, Set.of()))
                    .when(START)
                    .thenRefused(ProgrammeRefusal.MANDATE_OF_ANOTHER);
        }

        @Test
        void never_rests_on_a_mandate_that_is_not_in_force_then() {
            mandated(mandate(PROGRAMME, null, null, Set.of()))
                    .when(START)
                    .thenRefused(ProgrammeRefusal.MANDATE_NOT_IN_FORCE);
            mandated(mandate(PROGRAMME, "2026-03-02", null, Set.of()))
                    .when(START)
                    .thenRefused(ProgrammeRefusal.MANDATE_NOT_IN_FORCE);
            mandated(mandate(PROGRAMME, "2026-02-01", null, Set.of()))
                    .as(effective("2026-01-31"))
                    .when(START)
                    .thenRefused(ProgrammeRefusal.MANDATE_NOT_IN_FORCE);
        }

        @Test
        void never_rests_on_a_mandate_that_is_no_longer_in_force_today_I_04() {
            mandated(mandate(PROGRAMME, "2025-01-01", "2026-02-01", Set.of()))
                    .as(effective("2025-06-01"))
                    .when(START)
                    .thenRefused(ProgrammeRefusal.MANDATE_NOT_IN_FORCE);
            mandated(mandate(PROGRAMME, "2025-01-01", "2026-02-01", Set.of()))
                    .as(stamp(Stamps.actor(Role.OFF), Origin.MIRRORED, "2025-06-01"))
                    .when(START)
                    .then(STARTED)
                    .notEvidenced();
        }

        @Test
        void records_that_a_source_is_too_vague_about_the_day() {
            mandated(mandate(PROGRAMME, "2025-06-01", null, Set.of()))
                    .as(stamp(Stamps.actor(Role.OFF), Origin.MIRRORED, "2025"))
                    .when(START)
                    .then(STARTED)
                    .notEvidenced(Invariant.I_06);
            mandated(mandate(PROGRAMME, "2025-06-01", null, Set.of()))
                    .as(stamp(Stamps.actor(Role.OFF), Origin.MIRRORED, "2024"))
                    .when(START)
                    .thenRefused(ProgrammeRefusal.MANDATE_NOT_IN_FORCE);
        }

        @Test
        void never_rests_on_a_reported_mandate_without_evidence() {
            MandateStanding reported =
                    mandate(PROGRAMME, "2026-01-01", null, Set.of(Invariant.I_07));
            mandated(reported).when(START).thenRefused(ProgrammeRefusal.MANDATE_NOT_EVIDENCED);
            mandated(reported)
                    .as(stamp(Stamps.actor(Role.OFF), Origin.MIRRORED, "2026-02-01"))
                    .when(START)
                    .then(STARTED);
        }

        @Test
        void happens_once() {
            for (ProgrammeEvent[] events :
                    List.of(
                            new ProgrammeEvent[] {ESTABLISHED, STARTED},
                            new ProgrammeEvent[] {ESTABLISHED, STARTED, PAUSED},
                            new ProgrammeEvent[] {ESTABLISHED, CANCELLED})) {
                given(events)
                        .knowing(MandateStanding.class, MANDATE, inForce())
                        .when(START)
                        .thenRefused(ProgrammeRefusal.NOT_IN_THIS_STATE);
            }
        }
    }

    private Given mandated(MandateStanding mandate) {
        return mandated(mandate, ESTABLISHED);
    }

    private Given nobody(Given given) {
        return given.knowing(TiesStanding.class, PROGRAMME, null);
    }

    private static ParticipationStanding unshown(OrganisationId organisation) {
        return participation(
                organisation, ParticipationStanding.Phase.COMMITTED, "owner", Invariant.I_19);
    }

    private static ProgrammeCommand establish(String purpose, UncertainDate start) {
        return new EstablishProgramme(
                PROGRAMME,
                "Bedre sammen",
                List.of("BS"),
                new Code("programme"),
                purpose,
                start,
                END,
                null);
    }
}
