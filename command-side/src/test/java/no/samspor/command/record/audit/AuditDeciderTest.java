package no.samspor.command.record.audit;

import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.TODAY;
import static no.samspor.command.Stamps.by;
import static no.samspor.command.Stamps.stamp;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.Stamps;
import no.samspor.command.record.audit.AuditCommand.AnswerQuestion;
import no.samspor.command.record.audit.AuditCommand.AskQuestion;
import no.samspor.command.record.audit.AuditCommand.CloseAudit;
import no.samspor.command.record.audit.AuditCommand.FollowUpRecommendation;
import no.samspor.command.record.audit.AuditCommand.OpenAudit;
import no.samspor.command.record.audit.AuditCommand.RecordAuditFinding;
import no.samspor.command.record.audit.AuditCommand.RecordHearing;
import no.samspor.command.record.audit.AuditCommand.ReportAudit;
import no.samspor.command.record.audit.AuditCommand.TakeSnapshot;
import no.samspor.events.TiesStanding;
import no.samspor.events.record.AuditEvent;
import no.samspor.events.record.AuditEvent.AuditAnswered;
import no.samspor.events.record.AuditEvent.AuditClosed;
import no.samspor.events.record.AuditEvent.AuditFindingRecorded;
import no.samspor.events.record.AuditEvent.AuditHearingRecorded;
import no.samspor.events.record.AuditEvent.AuditOpened;
import no.samspor.events.record.AuditEvent.AuditQuestionAsked;
import no.samspor.events.record.AuditEvent.AuditRecommendationFollowedUp;
import no.samspor.events.record.AuditEvent.AuditReported;
import no.samspor.events.record.AuditEvent.AuditSnapshotTaken;
import no.samspor.events.record.CheckpointsStanding;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.ParticipationStanding.Phase;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.AuditId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuditDeciderTest extends DeciderSpec<AuditCommand, AuditState, AuditEvent> {

    private static final AuditId AUDIT = new AuditId(Id.named("audit"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final ParticipationId PART = new ParticipationId(Id.named("part"));
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final Code COMMITTEE = new Code("kontrollutvalg");
    private static final String SCOPE = "Om gevinstene nås";
    private static final RootHash ROOT =
            RootHash.parse("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    private static final Doc UNHASHED = new Doc(PAPER.document(), 1, null);
    private static final Stamp AUDITOR = by(auditor(OFFICE));
    private static final Stamp REPORTING = stamp(auditor(OFFICE), Origin.MIRRORED, "unstated");

    private static final AuditEvent OPENED =
            new AuditOpened(AUDIT, OFFICE, PROGRAMME, COMMITTEE, SCOPE, TODAY, TODAY.plusMonths(6));
    private static final AuditEvent TAKEN = new AuditSnapshotTaken(AUDIT, 20, ROOT);
    private static final AuditEvent ASKED =
            new AuditQuestionAsked(AUDIT, 1, OFFICE, Role.OFF, "Hvorfor?");
    private static final AuditEvent ANSWERED =
            new AuditAnswered(AUDIT, 1, Role.OFF, "Derfor", List.of(PAPER));
    private static final AuditEvent FOUND =
            new AuditFindingRecorded(AUDIT, 1, "Mandatet", "Sett", List.of(PROGRAMME), "Ment");
    private static final AuditEvent HEARD = new AuditHearingRecorded(AUDIT, OTHER, PAPER);
    private static final AuditEvent REPORTED = new AuditReported(AUDIT, PAPER);
    private static final AuditEvent FOLLOWED =
            new AuditRecommendationFollowedUp(AUDIT, 1, "Planlagt");
    private static final AuditEvent CLOSED = new AuditClosed(AUDIT, "Ferdig");

    AuditDeciderTest() {
        super(new AuditDecider());
    }

    private static Actor auditor(OrganisationId organisation) {
        return new Actor(SOMEBODY, organisation, Role.AUD, null, null, null);
    }

    @Nested
    class Opening {
        @Test
        void is_for_auditors_of_an_organisation_that_takes_part() {
            takingPart(Phase.ACTIVE).as(AUDITOR).when(open()).then(OPENED).notEvidenced();
            takingPart(Phase.COMMITTED).as(AUDITOR).when(open()).then(OPENED);
        }

        @Test
        void gives_nobody_sight_of_what_they_are_only_invited_to_or_have_left() {
            for (Phase phase : List.of(Phase.INVITED, Phase.INTERESTED, Phase.WITHDRAWN)) {
                takingPart(phase)
                        .as(AUDITOR)
                        .when(open())
                        .thenRefused(AuditRefusal.NOT_TAKING_PART);
            }
            known(given())
                    .knowing(TiesStanding.class, OFFICE, null)
                    .as(AUDITOR)
                    .when(open())
                    .thenRefused(AuditRefusal.NOT_TAKING_PART);
        }

        @Test
        void is_of_the_programme_that_they_take_part_in_and_no_other() {
            part(known(given()), OFFICE, new ProgrammeId(Id.named("another")), Phase.ACTIVE)
                    .as(AUDITOR)
                    .when(open())
                    .thenRefused(AuditRefusal.NOT_TAKING_PART);
            part(known(given()), OTHER, PROGRAMME, Phase.ACTIVE)
                    .as(AUDITOR)
                    .when(open())
                    .thenRefused(AuditRefusal.NOT_TAKING_PART);
        }

        @Test
        void is_for_the_own_organisation_I_50() {
            takingPart(Phase.ACTIVE)
                    .as(by(auditor(OTHER)))
                    .when(open())
                    .thenRefused(AuditRefusal.NOT_OWN_ENGAGEMENT);
        }

        @Test
        void is_for_auditors_and_nobody_else_I_50() {
            takingPart(Phase.ACTIVE).when(open()).thenRefused(AuditRefusal.NOT_AN_AUDITOR);
            takingPart(Phase.ACTIVE)
                    .as(Stamps.MIRRORED)
                    .when(open())
                    .thenRefused(AuditRefusal.NOT_AN_AUDITOR);
        }

        @Test
        void is_never_a_report() {
            takingPart(Phase.ACTIVE)
                    .as(REPORTING)
                    .when(open())
                    .thenRefused(AuditRefusal.REPORTED_ENGAGEMENT);
        }

        @Test
        void is_of_a_programme_that_there_is() {
            takingPart(Phase.ACTIVE)
                    .knowing(ProgrammeStanding.class, PROGRAMME, null)
                    .as(AUDITOR)
                    .when(open())
                    .thenRefused(AuditRefusal.PROGRAMME_UNKNOWN);
        }

        @Test
        void has_a_last_day_that_is_neither_past_nor_before_its_first_I_03() {
            takingPart(Phase.ACTIVE)
                    .as(AUDITOR)
                    .when(open(TODAY, TODAY.minusDays(1)))
                    .thenRefused(AuditRefusal.ENDS_BEFORE_IT_BEGINS);
            takingPart(Phase.ACTIVE)
                    .as(AUDITOR)
                    .when(open(TODAY.minusDays(9), TODAY.minusDays(1)))
                    .thenRefused(AuditRefusal.OVER_ALREADY);
            takingPart(Phase.ACTIVE)
                    .as(AUDITOR)
                    .when(open(TODAY, TODAY))
                    .then(
                            new AuditOpened(
                                    AUDIT, OFFICE, PROGRAMME, COMMITTEE, SCOPE, TODAY, TODAY));
        }

        @Test
        void happens_once() {
            takingPart(Phase.ACTIVE)
                    .then(AUDITOR, OPENED)
                    .as(AUDITOR)
                    .when(open())
                    .thenRefused(AuditRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class Auditing {
        @Test
        void rests_on_what_was_sealed_I_01() {
            sealed(given(OPENED)).as(AUDITOR).when(take(20, ROOT)).then(TAKEN);
            sealed(given(OPENED))
                    .as(AUDITOR)
                    .when(take(21, ROOT))
                    .thenRefused(AuditRefusal.NOT_SEALED);
            sealed(given(OPENED))
                    .as(AUDITOR)
                    .when(take(20, RootHash.EMPTY))
                    .thenRefused(AuditRefusal.NOT_SEALED);
            given(OPENED)
                    .knowing(CheckpointsStanding.class, IntegrityEvent.OF_THE_RECORD, null)
                    .as(AUDITOR)
                    .when(take(0, RootHash.EMPTY))
                    .then(new AuditSnapshotTaken(AUDIT, 0, RootHash.EMPTY));
            sealed(given(OPENED, TAKEN)).as(AUDITOR).when(take(20, ROOT)).thenNothing();
        }

        @Test
        void asks_and_is_answered_once_under_each_number() {
            given(OPENED).as(AUDITOR).when(ask()).then(ASKED);
            given(OPENED, ASKED).as(AUDITOR).when(ask()).thenRefused(AuditRefusal.NUMBER_TAKEN);
            given(OPENED, ASKED).as(AUDITOR).when(answer(1)).then(ANSWERED);
            given(OPENED, ASKED).as(AUDITOR).when(answer(2)).thenRefused(AuditRefusal.NOT_ASKED);
            given(OPENED, ASKED, ANSWERED)
                    .as(AUDITOR)
                    .when(answer(1))
                    .thenRefused(AuditRefusal.ALREADY_ANSWERED);
        }

        @Test
        void finds_after_fieldwork() {
            given(OPENED).as(AUDITOR).when(find()).thenRefused(AuditRefusal.NOT_IN_THIS_STATE);
            given(OPENED, ASKED).as(AUDITOR).when(find()).then(FOUND);
            given(OPENED, ASKED, FOUND)
                    .as(AUDITOR)
                    .when(find())
                    .thenRefused(AuditRefusal.NUMBER_TAKEN);
        }

        @Test
        void hears_others_of_the_draft_and_then_reports_I_45() {
            given(OPENED, ASKED)
                    .as(AUDITOR)
                    .when(hear(PAPER))
                    .thenRefused(AuditRefusal.NOT_IN_THIS_STATE);
            given(OPENED, ASKED, FOUND).as(AUDITOR).when(hear(PAPER)).then(HEARD);
            given(OPENED, ASKED, FOUND)
                    .as(AUDITOR)
                    .when(hear(UNHASHED))
                    .thenRefused(AuditRefusal.WITHOUT_HASH);
            given(OPENED, ASKED, FOUND, HEARD).as(AUDITOR).when(hear(PAPER)).thenNothing();
            given(OPENED, ASKED, FOUND)
                    .as(AUDITOR)
                    .when(report(PAPER))
                    .thenRefused(AuditRefusal.NOT_IN_THIS_STATE);
            given(OPENED, ASKED, FOUND, HEARD).as(AUDITOR).when(report(PAPER)).then(REPORTED);
            given(OPENED, ASKED, FOUND, HEARD)
                    .as(AUDITOR)
                    .when(report(UNHASHED))
                    .thenRefused(AuditRefusal.WITHOUT_HASH);
            given(OPENED, ASKED, FOUND, HEARD)
                    .as(REPORTING)
                    .when(report(UNHASHED))
                    .then(new AuditReported(AUDIT, UNHASHED))
                    .notEvidenced(Invariant.I_45);
        }

        @Test
        void follows_up_what_was_reported() {
            given(OPENED, ASKED, FOUND, HEARD)
                    .as(AUDITOR)
                    .when(followUp())
                    .thenRefused(AuditRefusal.NOT_IN_THIS_STATE);
            reported().as(AUDITOR).when(followUp()).then(FOLLOWED);
            reported().then(AUDITOR, FOLLOWED).as(AUDITOR).when(followUp()).thenNothing();
            reported().as(AUDITOR).when(ask()).thenRefused(AuditRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void is_the_engaged_auditors_own_I_50() {
            for (AuditCommand each :
                    List.of(
                            take(20, ROOT),
                            ask(),
                            answer(1),
                            find(),
                            hear(PAPER),
                            report(PAPER),
                            followUp(),
                            close())) {
                sealed(given(OPENED, ASKED))
                        .as(by(auditor(OTHER)))
                        .when(each)
                        .thenRefused(AuditRefusal.NOT_OWN_ENGAGEMENT);
                sealed(given(OPENED, ASKED))
                        .as(Stamps.MIRRORED)
                        .when(each)
                        .thenRefused(AuditRefusal.NOT_AN_AUDITOR);
            }
        }

        private Given reported() {
            return given(OPENED, ASKED, FOUND, HEARD, REPORTED);
        }

        private Given sealed(Given given) {
            return given.knowing(
                    CheckpointsStanding.class,
                    IntegrityEvent.OF_THE_RECORD,
                    new CheckpointsStanding(Map.of(20L, ROOT)));
        }

        private TakeSnapshot take(long position, RootHash root) {
            return new TakeSnapshot(AUDIT, position, root);
        }

        private AskQuestion ask() {
            return new AskQuestion(AUDIT, 1, OFFICE, Role.OFF, "Hvorfor?");
        }

        private AnswerQuestion answer(int no) {
            return new AnswerQuestion(AUDIT, no, Role.OFF, "Derfor", List.of(PAPER));
        }

        private RecordAuditFinding find() {
            return new RecordAuditFinding(AUDIT, 1, "Mandatet", "Sett", List.of(PROGRAMME), "Ment");
        }

        private RecordHearing hear(Doc document) {
            return new RecordHearing(AUDIT, OTHER, document);
        }

        private ReportAudit report(Doc document) {
            return new ReportAudit(AUDIT, document);
        }

        private FollowUpRecommendation followUp() {
            return new FollowUpRecommendation(AUDIT, 1, "Planlagt");
        }
    }

    @Nested
    class Closing {
        @Test
        void is_possible_at_every_step_and_once() {
            given(OPENED).as(AUDITOR).when(close()).then(CLOSED);
            given(OPENED, ASKED, FOUND, HEARD, REPORTED, FOLLOWED)
                    .as(AUDITOR)
                    .when(close())
                    .then(CLOSED);
            given(OPENED, CLOSED)
                    .as(AUDITOR)
                    .when(close())
                    .thenRefused(AuditRefusal.NOT_IN_THIS_STATE);
            given().as(AUDITOR).when(close()).thenRefused(AuditRefusal.NOT_IN_THIS_STATE);
        }
    }

    private static CloseAudit close() {
        return new CloseAudit(AUDIT, "Ferdig");
    }

    private static OpenAudit open() {
        return open(TODAY, TODAY.plusMonths(6));
    }

    private static OpenAudit open(LocalDate from, LocalDate to) {
        return new OpenAudit(AUDIT, OFFICE, PROGRAMME, COMMITTEE, SCOPE, from, to);
    }

    private Given known(Given given) {
        return given.knowing(
                ProgrammeStanding.class,
                PROGRAMME,
                new ProgrammeStanding(
                        PROGRAMME, ProgrammeStanding.Phase.RUNNING, null, null, null));
    }

    private Given takingPart(Phase phase) {
        return part(known(given()), OFFICE, PROGRAMME, phase);
    }

    /** As whose, and of what, the one participation is. */
    private Given part(
            Given given, OrganisationId organisation, ProgrammeId programme, Phase phase) {
        return given.knowing(
                        TiesStanding.class,
                        OFFICE,
                        new TiesStanding(Set.of(), Set.of(PART), Set.of(), Set.of()))
                .knowing(
                        ParticipationStanding.class,
                        PART,
                        new ParticipationStanding(
                                PART, programme, organisation, phase, Set.of(), null, Set.of()));
    }
}
