package no.samspor.command.record.audit;

import static no.samspor.command.record.audit.AuditRefusal.ALREADY_ANSWERED;
import static no.samspor.command.record.audit.AuditRefusal.ENDS_BEFORE_IT_BEGINS;
import static no.samspor.command.record.audit.AuditRefusal.NOT_AN_AUDITOR;
import static no.samspor.command.record.audit.AuditRefusal.NOT_ASKED;
import static no.samspor.command.record.audit.AuditRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.record.audit.AuditRefusal.NOT_OWN_ENGAGEMENT;
import static no.samspor.command.record.audit.AuditRefusal.NOT_SEALED;
import static no.samspor.command.record.audit.AuditRefusal.NOT_TAKING_PART;
import static no.samspor.command.record.audit.AuditRefusal.NUMBER_TAKEN;
import static no.samspor.command.record.audit.AuditRefusal.OVER_ALREADY;
import static no.samspor.command.record.audit.AuditRefusal.PROGRAMME_UNKNOWN;
import static no.samspor.command.record.audit.AuditRefusal.REPORTED_ENGAGEMENT;
import static no.samspor.command.record.audit.AuditRefusal.WITHOUT_HASH;

import java.util.List;
import no.samspor.command.record.audit.AuditCommand.AnswerQuestion;
import no.samspor.command.record.audit.AuditCommand.AskQuestion;
import no.samspor.command.record.audit.AuditCommand.CloseAudit;
import no.samspor.command.record.audit.AuditCommand.FollowUpRecommendation;
import no.samspor.command.record.audit.AuditCommand.OpenAudit;
import no.samspor.command.record.audit.AuditCommand.RecordAuditFinding;
import no.samspor.command.record.audit.AuditCommand.RecordHearing;
import no.samspor.command.record.audit.AuditCommand.ReportAudit;
import no.samspor.command.record.audit.AuditCommand.TakeSnapshot;
import no.samspor.command.record.audit.AuditState.Closed;
import no.samspor.command.record.audit.AuditState.None;
import no.samspor.command.record.audit.AuditState.Open;
import no.samspor.command.record.audit.AuditState.Phase;
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
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Role;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an audit engagement: its own auditors write in it and nobody else (I-50), step by
 * step; it can be closed at any step, so that nobody sees for longer than is needed.
 */
final class AuditDecider implements Decider<AuditCommand, AuditState, AuditEvent> {

    @Override
    public AuditState initial() {
        return new None();
    }

    @Override
    public Judgement<AuditEvent> decide(
            AuditCommand command, AuditState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp).refuseIf(stamp.actor().role() != Role.AUD, NOT_AN_AUDITOR);
        return switch (command) {
            case OpenAudit c -> open(c, state, stamp, known, guard);
            case TakeSnapshot c -> snapshot(c, own(state, stamp, guard), known, guard);
            case AskQuestion c -> ask(c, own(state, stamp, guard), guard);
            case AnswerQuestion c -> answer(c, own(state, stamp, guard), guard);
            case RecordAuditFinding c -> find(c, own(state, stamp, guard), guard);
            case RecordHearing c -> hear(c, own(state, stamp, guard), guard);
            case ReportAudit c -> report(c, own(state, stamp, guard), guard);
            case FollowUpRecommendation c -> followUp(c, own(state, stamp, guard), guard);
            case CloseAudit c -> {
                own(state, stamp, guard);
                yield guard.then(new AuditClosed(c.audit(), c.reason()));
            }
        };
    }

    private static Judgement<AuditEvent> open(
            OpenAudit c, AuditState state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE)
                .refuseIf(!c.auditor().equals(stamp.actor().organisation()), NOT_OWN_ENGAGEMENT)
                .refuseIf(!stamp.isNative(), REPORTED_ENGAGEMENT)
                .refuseIf(
                        known.about(ProgrammeStanding.class, c.programme()) == null,
                        PROGRAMME_UNKNOWN)
                .refuseIf(!takesPart(c, known), NOT_TAKING_PART)
                .refuseIf(c.validTo().isBefore(c.validFrom()), ENDS_BEFORE_IT_BEGINS)
                .refuseIf(c.validTo().isBefore(stamp.askedOn()), OVER_ALREADY);
        return guard.then(
                new AuditOpened(
                        c.audit(),
                        c.auditor(),
                        c.programme(),
                        c.mandate(),
                        c.scope(),
                        c.validFrom(),
                        c.validTo()));
    }

    private static boolean takesPart(OpenAudit c, Known known) {
        return TiesStanding.of(c.auditor(), known).participations().stream()
                .map(each -> known.about(ParticipationStanding.class, each))
                .anyMatch(
                        each ->
                                each != null
                                        && each.binds()
                                        && each.organisation().equals(c.auditor())
                                        && each.programme().equals(c.programme()));
    }

    private static Judgement<AuditEvent> snapshot(
            TakeSnapshot c, Open audit, Known known, Guard guard) {
        @Nullable RootHash sealed = CheckpointsStanding.rootAt(c.position(), known);
        between(audit, Phase.OPENED, Phase.HEARING, guard)
                .refuseIf(!c.rootHash().equals(sealed), NOT_SEALED);
        return once(new AuditSnapshotTaken(c.audit(), c.position(), c.rootHash()), audit, guard);
    }

    private static Judgement<AuditEvent> ask(AskQuestion c, Open audit, Guard guard) {
        between(audit, Phase.OPENED, Phase.DRAFT_REPORT, guard)
                .refuseIf(audit.hasAsked(c.no()), NUMBER_TAKEN);
        return guard.then(
                new AuditQuestionAsked(c.audit(), c.no(), c.organisation(), c.role(), c.text()));
    }

    private static Judgement<AuditEvent> answer(AnswerQuestion c, Open audit, Guard guard) {
        between(audit, Phase.FIELDWORK, Phase.HEARING, guard)
                .refuseIf(!audit.hasAsked(c.no()), NOT_ASKED)
                .refuseIf(audit.hasAnswered(c.no()), ALREADY_ANSWERED);
        return guard.then(new AuditAnswered(c.audit(), c.no(), c.role(), c.text(), c.documents()));
    }

    private static Judgement<AuditEvent> find(RecordAuditFinding c, Open audit, Guard guard) {
        between(audit, Phase.FIELDWORK, Phase.DRAFT_REPORT, guard)
                .refuseIf(audit.hasFound(c.no()), NUMBER_TAKEN);
        return guard.then(
                new AuditFindingRecorded(
                        c.audit(),
                        c.no(),
                        c.criterion(),
                        c.observation(),
                        c.about(),
                        c.assessment()));
    }

    private static Judgement<AuditEvent> hear(RecordHearing c, Open audit, Guard guard) {
        between(audit, Phase.DRAFT_REPORT, Phase.HEARING, guard)
                .needs(c.document().sha256() != null, WITHOUT_HASH);
        return once(
                new AuditHearingRecorded(c.audit(), c.organisation(), c.document()), audit, guard);
    }

    private static Judgement<AuditEvent> report(ReportAudit c, Open audit, Guard guard) {
        between(audit, Phase.HEARING, Phase.HEARING, guard)
                .needs(c.document().sha256() != null, WITHOUT_HASH);
        return guard.then(new AuditReported(c.audit(), c.document()));
    }

    private static Judgement<AuditEvent> followUp(
            FollowUpRecommendation c, Open audit, Guard guard) {
        between(audit, Phase.REPORTED, Phase.FOLLOW_UP, guard);
        return once(new AuditRecommendationFollowedUp(c.audit(), c.no(), c.status()), audit, guard);
    }

    private static Judgement<AuditEvent> once(AuditEvent event, Open audit, Guard guard) {
        return audit.said().contains(event) ? Judgement.nothing() : guard.then(event);
    }

    private static Guard between(Open audit, Phase first, Phase last, Guard guard) {
        boolean outside = audit.phase().compareTo(first) < 0 || audit.phase().compareTo(last) > 0;
        return guard.refuseIf(outside, NOT_IN_THIS_STATE);
    }

    /** One that is open, and the asker's own (I-50). */
    private static Open own(AuditState state, Stamp stamp, Guard guard) {
        if (!(state instanceof Open audit)) throw new Refused(NOT_IN_THIS_STATE);
        guard.refuseIf(!audit.auditor().equals(stamp.actor().organisation()), NOT_OWN_ENGAGEMENT);
        return audit;
    }

    @Override
    public AuditState evolve(AuditState state, AuditEvent event, Stamp stamp) {
        return switch (event) {
            case AuditOpened e -> new Open(e.auditor(), Phase.OPENED, List.of());
            case AuditSnapshotTaken e -> on(state, e, Phase.FIELDWORK);
            case AuditQuestionAsked e -> on(state, e, Phase.FIELDWORK);
            case AuditAnswered e -> on(state, e, Phase.FIELDWORK);
            case AuditFindingRecorded e -> on(state, e, Phase.DRAFT_REPORT);
            case AuditHearingRecorded e -> on(state, e, Phase.HEARING);
            case AuditReported e -> on(state, e, Phase.REPORTED);
            case AuditRecommendationFollowedUp e -> on(state, e, Phase.FOLLOW_UP);
            case AuditClosed e -> new Closed();
        };
    }

    private static AuditState on(AuditState state, AuditEvent event, Phase reached) {
        return state instanceof Open audit ? audit.and(event, reached) : state;
    }
}
