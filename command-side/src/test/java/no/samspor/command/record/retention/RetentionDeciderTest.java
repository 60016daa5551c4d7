package no.samspor.command.record.retention;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.TODAY;
import static no.samspor.command.Stamps.by;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samspor.command.DeciderSpec;
import no.samspor.command.record.retention.RetentionCommand.LiftLegalHold;
import no.samspor.command.record.retention.RetentionCommand.PlaceLegalHold;
import no.samspor.command.record.retention.RetentionCommand.RedactPayload;
import no.samspor.command.record.retention.RetentionCommand.RejectRedaction;
import no.samspor.command.record.retention.RetentionCommand.RequestRedaction;
import no.samspor.events.HoldsStanding;
import no.samspor.events.SealedStanding;
import no.samspor.events.record.RetentionEvent;
import no.samspor.events.record.RetentionEvent.LegalHoldLifted;
import no.samspor.events.record.RetentionEvent.LegalHoldPlaced;
import no.samspor.events.record.RetentionEvent.PayloadRedacted;
import no.samspor.events.record.RetentionEvent.RedactionRejected;
import no.samspor.events.record.RetentionEvent.RedactionRequested;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Law;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.RetentionId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetentionDeciderTest extends DeciderSpec<RetentionCommand, RetentionState, RetentionEvent> {

    private static final RetentionId MATTER = new RetentionId(Id.named("matter"));
    private static final RetentionId HOLD = new RetentionId(Id.named("hold"));
    private static final PersonId PERSON = new PersonId(Id.named("person"));
    private static final PersonId ANOTHER = new PersonId(Id.named("another"));
    private static final BodyId BODY = new BodyId(Id.named("body"));
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final UUID KEY = Id.named("key");
    private static final Law GROUND = new Law("gdpr", "17", null);
    private static final Stamp OFFICER =
            by(new Actor(SOMEBODY, OFFICE, Role.DPO, null, null, null));
    private static final Stamp RECORDS = by(new Actor(ANOTHER, OFFICE, Role.REC, null, null, null));
    private static final Stamp ELSEWHERE =
            by(new Actor(ANOTHER, OTHER, Role.REC, null, null, null));

    private static final RetentionEvent PLACED = placed(PERSON, null);
    private static final RetentionEvent LIFTED = new LegalHoldLifted(MATTER, PERSON, "Avgjort");
    private static final RetentionEvent REQUESTED =
            new RedactionRequested(MATTER, PERSON, OFFICE, KEY, GROUND, SOMEBODY, Role.DPO);
    private static final RetentionEvent REDACTED =
            new PayloadRedacted(MATTER, PERSON, OFFICE, KEY, GROUND, SOMEBODY, ANOTHER);
    private static final RetentionEvent REJECTED = new RedactionRejected(MATTER, PERSON);

    RetentionDeciderTest() {
        super(new RetentionDecider());
    }

    @Nested
    class Holding {
        @Test
        void is_of_something_that_is_registered() {
            registered(given()).when(place(null)).then(PLACED);
            registered(given()).when(place(TODAY)).then(placed(PERSON, TODAY));
            given().knowing(Registered.class, PERSON, null)
                    .when(place(null))
                    .thenRefused(RetentionRefusal.SUBJECT_UNKNOWN);
        }

        @Test
        void does_not_begin_when_it_is_over() {
            registered(given())
                    .when(place(TODAY.minusDays(1)))
                    .thenRefused(RetentionRefusal.HOLD_OVER);
        }

        @Test
        void is_not_placed_twice() {
            registered(given(PLACED))
                    .when(place(null))
                    .thenRefused(RetentionRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void is_lifted_once_by_the_organisation_that_placed_it_I_04() {
            given(PLACED).when(lift()).then(LIFTED).notEvidenced();
            given(PLACED).as(ELSEWHERE).when(lift()).thenRefused(RetentionRefusal.NOT_RESPONSIBLE);
            given(PLACED, LIFTED).when(lift()).thenRefused(RetentionRefusal.NOT_IN_THIS_STATE);
            given().when(lift()).thenRefused(RetentionRefusal.NOT_IN_THIS_STATE);
        }

        private LiftLegalHold lift() {
            return new LiftLegalHold(MATTER, "Avgjort");
        }
    }

    @Nested
    class Requesting {
        @Test
        void names_the_key_in_use() {
            sealing(given()).as(OFFICER).when(request(OFFICE)).then(REQUESTED).notEvidenced();
        }

        @Test
        void of_what_is_not_there_is_refused() {
            given().knowing(SealingKey.class, MATTER, null)
                    .as(OFFICER)
                    .when(request(OFFICE))
                    .thenRefused(RetentionRefusal.NOTHING_SEALED);
        }

        @Test
        void is_never_a_report() {
            sealing(given())
                    .as(MIRRORED)
                    .when(request(OFFICE))
                    .thenRefused(RetentionRefusal.REPORTED_REDACTION);
        }

        @Test
        void is_for_the_organisation_that_answers_for_it_I_04() {
            sealing(given())
                    .as(OFFICER)
                    .when(request(OTHER))
                    .thenRefused(RetentionRefusal.NOT_RESPONSIBLE);
        }

        @Test
        void happens_once() {
            sealing(given(REQUESTED))
                    .as(OFFICER)
                    .when(request(OFFICE))
                    .thenRefused(RetentionRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void waits_for_a_hold_on_the_person_I_49() {
            held(sealing(given()), PERSON, null)
                    .as(OFFICER)
                    .when(request(OFFICE))
                    .thenRefused(RetentionRefusal.HELD, Map.of("hold", HOLD));
        }

        private RequestRedaction request(OrganisationId organisation) {
            return new RequestRedaction(MATTER, PERSON, organisation, GROUND);
        }
    }

    @Nested
    class Redacting {
        @Test
        void is_confirmed_by_another_person_in_the_other_role_I_02() {
            requested().as(RECORDS).when(redact()).then(REDACTED).notEvidenced();
            requested().as(OFFICER).when(redact()).thenRefused(RetentionRefusal.SAME_PERSON);
            requested()
                    .as(by(new Actor(ANOTHER, OFFICE, Role.DPO, null, null, null)))
                    .when(redact())
                    .thenRefused(RetentionRefusal.SAME_ROLE);
        }

        @Test
        void is_for_the_organisation_that_answers_for_it_I_04() {
            requested().as(ELSEWHERE).when(redact()).thenRefused(RetentionRefusal.NOT_RESPONSIBLE);
        }

        @Test
        void is_never_a_report() {
            requested()
                    .as(MIRRORED)
                    .when(redact())
                    .thenRefused(RetentionRefusal.REPORTED_REDACTION);
        }

        @Test
        void waits_for_a_hold_that_was_placed_meanwhile_I_49() {
            held(requested(), PERSON, TODAY)
                    .as(RECORDS)
                    .when(redact())
                    .thenRefused(RetentionRefusal.HELD, Map.of("hold", HOLD));
            held(requested(), PERSON, TODAY.minusDays(1)).as(RECORDS).when(redact()).then(REDACTED);
        }

        @Test
        void waits_for_a_hold_on_what_holds_something_sealed_I_49() {
            held(requested(), BODY, null).as(RECORDS).when(redact()).then(REDACTED);
            held(requested(), BODY, null)
                    .knowing(SealedStanding.class, PERSON, sealedIn(OTHER))
                    .as(RECORDS)
                    .when(redact())
                    .then(REDACTED);
            held(requested(), BODY, null)
                    .knowing(SealedStanding.class, PERSON, sealedIn(OFFICE))
                    .as(RECORDS)
                    .when(redact())
                    .thenRefused(RetentionRefusal.HELD, Map.of("hold", HOLD));
        }

        @Test
        void ends_the_matter() {
            given(REQUESTED, REDACTED)
                    .as(RECORDS)
                    .when(redact())
                    .thenRefused(RetentionRefusal.NOT_IN_THIS_STATE);
            given(PLACED)
                    .as(RECORDS)
                    .when(redact())
                    .thenRefused(RetentionRefusal.NOT_IN_THIS_STATE);
        }

        private RedactPayload redact() {
            return new RedactPayload(MATTER);
        }
    }

    @Nested
    class Rejecting {
        @Test
        void ends_the_matter() {
            given(REQUESTED).as(RECORDS).when(reject()).then(REJECTED).notEvidenced();
            given(REQUESTED, REJECTED)
                    .as(RECORDS)
                    .when(reject())
                    .thenRefused(RetentionRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void is_for_the_organisation_that_answers_for_it_I_04() {
            given(REQUESTED)
                    .as(ELSEWHERE)
                    .when(reject())
                    .thenRefused(RetentionRefusal.NOT_RESPONSIBLE);
        }

        private RejectRedaction reject() {
            return new RejectRedaction(MATTER);
        }
    }

    private static SealedStanding sealedIn(OrganisationId organisation) {
        return new SealedStanding(Set.of(new SealedStanding.Place(PERSON, organisation, BODY)));
    }

    private Given registered(Given given) {
        return given.knowing(Registered.class, PERSON, new Registered());
    }

    /** Nothing holds the person, and nothing is sealed elsewhere. */
    private Given free(Given given) {
        return given.knowing(HoldsStanding.class, PERSON, null)
                .knowing(SealedStanding.class, PERSON, null);
    }

    private Given requested() {
        return free(given(REQUESTED));
    }

    private Given sealing(Given given) {
        return free(given).knowing(SealingKey.class, MATTER, new SealingKey(KEY));
    }

    private Given held(Given given, Id subject, LocalDate until) {
        LegalHoldPlaced hold = new LegalHoldPlaced(HOLD, subject, GROUND, until);
        return given.knowing(HoldsStanding.class, subject, new HoldsStanding(Map.of(HOLD, hold)));
    }

    private static PlaceLegalHold place(LocalDate until) {
        return new PlaceLegalHold(MATTER, PERSON, GROUND, until);
    }

    private static LegalHoldPlaced placed(Id subject, LocalDate until) {
        return new LegalHoldPlaced(MATTER, subject, GROUND, until);
    }
}
