package no.samspor.command.structure.position;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.NATIVE;
import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.by;
import static no.samspor.command.Stamps.effective;

import java.util.List;
import java.util.Set;
import no.samspor.command.structure.position.PositionCommand.EndPosition;
import no.samspor.command.structure.position.PositionCommand.FillPosition;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonStanding;
import no.samspor.events.structure.PositionEvent;
import no.samspor.events.structure.PositionEvent.PositionEnded;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.OrganisationId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who holds a position, from when until when, and for how much. */
class PositionHolderTest extends PositionSpec {

    private static final Code OVER = new Code("termEnd");

    @Nested
    class Filling {
        @Test
        void gives_it_to_somebody_for_a_time() {
            knowing(given(PLANNED))
                    .when(fill(PERSON, 5_000, "2026-03-01", "2026-12-31", null))
                    .then(FILLED)
                    .notEvidenced();
            knowing(given(PLANNED, ADVERTISED))
                    .when(fill(PERSON, null, "2026-03-01", "2026-12-31", null))
                    .then(FILLED);
        }

        @Test
        void takes_its_time_from_the_act_unless_it_is_stated() {
            FillPosition c = new FillPosition(POSITION, PERSON, null, null, null);
            knowing(given(PLANNED)).when(c).then(filled(PERSON, 5_000, "2026-03-01", null));
            knowing(given(PLANNED))
                    .as(until("2026-03-01"))
                    .when(c)
                    .then(filled(PERSON, 5_000, "2026-03-01", "2026-03-01"));
            knowing(given(PLANNED))
                    .as(until("2026-02-28"))
                    .when(c)
                    .thenRefused(PositionRefusal.ENDS_BEFORE_START);
        }

        @Test
        void has_one_holder_at_a_time_I_03() {
            knowing(given(PLANNED, FILLED))
                    .when(fill(NEXT, null, "2026-12-31", null, null))
                    .thenRefused(PositionRefusal.POST_TAKEN);
            knowing(given(PLANNED, FILLED))
                    .when(fill(NEXT, null, "2027-01-01", null, null))
                    .then(filled(NEXT, 5_000, "2027-01-01", null));
            knowing(given(PLANNED, FILLED, filled(NEXT, 5_000, "2027-01-01", "2027-12-31")))
                    .when(fill(NEXT, null, "2026-06-01", "2026-06-30", null))
                    .thenRefused(PositionRefusal.POST_TAKEN);
            knowing(given(PLANNED, FILLED, filled(NEXT, 5_000, "2027-01-01", "2027-12-31")))
                    .when(fill(PERSON, null, "2028-01-01", null, null))
                    .then(filled(PERSON, 5_000, "2028-01-01", null));
            knowing(given(PLANNED, FILLED))
                    .when(fill(PERSON, null, "2026-03-01", "2026-12-31", null))
                    .thenNothing();
        }

        @Test
        void needs_somebody_known_I_04() {
            knowing(given(PLANNED))
                    .when(fill(null, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.HOLDER_MISSING);
            knowing(given(PLANNED))
                    .as(MIRRORED)
                    .when(fill(null, null, "2026-03-01", null, null))
                    .then(filled(null, 5_000, "2026-03-01", null))
                    .notEvidenced(Invariant.I_04);
            knowing(given(PLANNED))
                    .knowing(PersonStanding.class, PERSON, null)
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.HOLDER_UNKNOWN);
            knowing(given(PLANNED))
                    .knowing(PersonStanding.class, PERSON, person(PERSON, NEXT))
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.HOLDER_MERGED);
        }

        @Test
        void needs_a_fraction_within_the_bounds_I_37() {
            PositionEvent bounded = HALF.of(null).within(BOUNDS).on(DECISION).planned();
            knowing(given(bounded))
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.FTE_UNSTATED);
            knowing(given(bounded))
                    .as(MIRRORED)
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .then(filled(PERSON, null, "2026-03-01", null))
                    .notEvidenced(Invariant.I_37);
            knowing(given(bounded))
                    .when(fill(PERSON, 5_999, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.FTE_OUT_OF_BOUNDS);
            knowing(given(bounded))
                    .when(fill(PERSON, 6_000, "2026-03-01", null, null))
                    .then(filled(PERSON, 6_000, "2026-03-01", null));
            knowing(given(PLANNED))
                    .when(fill(PERSON, 10_001, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.FTE_IMPOSSIBLE);
        }

        @Test
        void is_the_employer_s_own_I_04() {
            knowing(given(PLANNED))
                    .as(acting(OTHER))
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.NOT_THE_EMPLOYER);
            knowing(given(PLANNED))
                    .knowing(OrganisationStanding.class, EMPLOYER, organisation("2026-03-01"))
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.EMPLOYER_ENDED);
        }

        @Test
        void needs_a_position_that_is_planned() {
            knowing(given())
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
            knowing(given(PLANNED, WITHDRAWN))
                    .when(fill(PERSON, null, "2026-03-01", null, null))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Extending {
        @Test
        void moves_the_end() {
            knowing(given(PLANNED, FILLED))
                    .when(extend("2027-06-30", List.of(), DECISION))
                    .then(extended("2027-06-30", List.of(), DECISION))
                    .notEvidenced()
                    .warning();
        }

        @Test
        void never_shortens_I_03() {
            knowing(given(PLANNED, FILLED))
                    .when(extend("2026-12-30", List.of(), DECISION))
                    .thenRefused(PositionRefusal.NOT_LONGER);
            knowing(given(PLANNED, FILLED))
                    .when(extend("2026-12", List.of(), DECISION))
                    .thenRefused(PositionRefusal.NOT_LONGER);
            knowing(given(PLANNED, FILLED))
                    .when(extend("2025-01-01", List.of(), DECISION))
                    .thenRefused(PositionRefusal.NOT_LONGER);
            knowing(given(PLANNED, FILLED))
                    .when(extend("2026-12-31", List.of(), DECISION))
                    .thenNothing();
            knowing(given(PLANNED, filled(PERSON, 5_000, "2026-03-01", null)))
                    .when(extend("2027-01-01", List.of(), DECISION))
                    .thenRefused(PositionRefusal.NO_END_TO_EXTEND);
        }

        @Test
        void never_reaches_into_another_s_time_I_03() {
            knowing(
                            given(
                                    PLANNED,
                                    filled(NEXT, 5_000, "2027-01-01", "2027-12-31"),
                                    filled(PERSON, 5_000, "2026-03-01", "2026-12-31")))
                    .when(extend("2027-01-01", List.of(), DECISION))
                    .thenRefused(PositionRefusal.POST_TAKEN);
            knowing(given(PLANNED, filled(NEXT, 5_000, "2025-01-01", "2025-12-31"), FILLED))
                    .when(extend("2027-01-01", List.of(), DECISION))
                    .then(extended("2027-01-01", List.of(), DECISION));
        }

        @Test
        void takes_a_decision_on_cover_I_36() {
            knowing(given(PLANNED, FILLED))
                    .when(extend("2027-06-30", List.of(), null))
                    .thenRefused(PositionRefusal.EXTENSION_WITHOUT_DECISION);
            knowing(given(PLANNED, FILLED))
                    .knowing(DecisionStanding.class, DECISION, null)
                    .when(extend("2027-06-30", List.of(), DECISION))
                    .thenRefused(PositionRefusal.DECISION_UNKNOWN);
            knowing(given(PLANNED, FILLED))
                    .as(MIRRORED)
                    .when(extend("2027-06-30", List.of(), null))
                    .then(extended("2027-06-30", List.of(), null))
                    .notEvidenced(Invariant.I_36);
        }

        @Test
        void is_the_employer_s_own_and_of_a_position_that_is_held() {
            knowing(given(PLANNED, FILLED))
                    .as(acting(OTHER))
                    .when(extend("2027-06-30", List.of(), DECISION))
                    .thenRefused(PositionRefusal.NOT_THE_EMPLOYER);
            knowing(given(PLANNED))
                    .when(extend("2027-06-30", List.of(), DECISION))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Changing_the_fraction {
        @Test
        void says_from_what_to_what() {
            knowing(given(PLANNED, FILLED)).when(change(8_000, null)).then(changed(8_000));
            knowing(given(PLANNED, FILLED, changed(8_000))).when(change(8_000, null)).thenNothing();
            knowing(given(PLANNED, FILLED)).when(change(5_000, null)).thenNothing();
        }

        @Test
        void stays_within_what_the_decision_allows_I_37() {
            PositionEvent bounded = HALF.of(8_000).within(BOUNDS).on(DECISION).planned();
            knowing(given(bounded, FILLED))
                    .when(change(5_999, null))
                    .thenRefused(PositionRefusal.FTE_OUT_OF_BOUNDS);
            knowing(given(PLANNED, FILLED))
                    .when(change(10_001, null))
                    .thenRefused(PositionRefusal.FTE_IMPOSSIBLE);
        }

        @Test
        void happens_while_somebody_holds_it_I_03() {
            for (String outside : List.of("2026-02-28", "2027-01-01")) {
                knowing(given(PLANNED, FILLED))
                        .as(effective(outside))
                        .when(change(8_000, null))
                        .thenRefused(PositionRefusal.OUTSIDE_ITS_TERM);
            }
            knowing(given(PLANNED, FILLED))
                    .as(effective("2026-12-31"))
                    .when(change(8_000, null))
                    .then(changed(8_000));
            knowing(given(PLANNED, filled(PERSON, 5_000, "2026-03-01", null)))
                    .as(effective("2030-01-01"))
                    .when(change(8_000, null))
                    .then(changed(8_000));
            knowing(given(PLANNED))
                    .when(change(8_000, null))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void is_the_employer_s_own() {
            knowing(given(PLANNED, FILLED))
                    .as(acting(OTHER))
                    .when(change(8_000, null))
                    .thenRefused(PositionRefusal.NOT_THE_EMPLOYER);
        }
    }

    @Nested
    class Ending {
        private final PositionEvent ended = new PositionEnded(POSITION, PERSON, OVER);

        @Test
        void names_who_held_it() {
            given(PLANNED, FILLED).when(new EndPosition(POSITION, OVER)).then(ended);
        }

        @Test
        void happens_once_and_not_before_it_began_I_03() {
            given(PLANNED, FILLED, ended)
                    .when(new EndPosition(POSITION, OVER))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
            given(PLANNED)
                    .when(new EndPosition(POSITION, OVER))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
            given(PLANNED, FILLED)
                    .as(effective("2026-02-28"))
                    .when(new EndPosition(POSITION, OVER))
                    .thenRefused(PositionRefusal.ENDS_BEFORE_START);
        }

        @Test
        void is_the_employer_s_own() {
            given(PLANNED, FILLED)
                    .as(acting(OTHER))
                    .when(new EndPosition(POSITION, OVER))
                    .thenRefused(PositionRefusal.NOT_THE_EMPLOYER);
        }

        @Test
        void leaves_nothing_to_fill() {
            knowing(given(PLANNED, FILLED, ended))
                    .when(fill(NEXT, null, "2027-01-01", null, null))
                    .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
        }
    }

    private static Stamp acting(OrganisationId organisation) {
        return by(new Actor(SOMEBODY, organisation, Role.OWN, null, null, null));
    }

    private static Stamp until(String edtf) {
        return new Stamp(
                NATIVE.actor(),
                NATIVE.origin(),
                NATIVE.askedOn(),
                NATIVE.effectiveFrom(),
                UncertainDate.parse(edtf),
                null,
                NATIVE.authority(),
                NATIVE.evidence(),
                NATIVE.access(),
                NATIVE.archiveCreator(),
                null,
                Set.of(),
                Set.of(),
                NATIVE.commandId());
    }
}
