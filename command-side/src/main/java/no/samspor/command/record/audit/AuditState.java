package no.samspor.command.record.audit;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.record.AuditEvent;
import no.samspor.events.record.AuditEvent.AuditAnswered;
import no.samspor.events.record.AuditEvent.AuditFindingRecorded;
import no.samspor.events.record.AuditEvent.AuditQuestionAsked;
import no.samspor.kernel.id.OrganisationId;

/** Where an audit engagement stands; a step that is not possible cannot be written down. */
sealed interface AuditState {

    /** How far an audit has come: a step takes it on and never back. */
    enum Phase {
        OPENED,
        FIELDWORK,
        DRAFT_REPORT,
        HEARING,
        REPORTED,
        FOLLOW_UP
    }

    /** Nothing has happened yet. */
    record None() implements AuditState {}

    /**
     * @param auditor whose auditors carry it out
     * @param said all that was recorded in it since it was opened
     */
    record Open(OrganisationId auditor, Phase phase, List<AuditEvent> said) implements AuditState {

        Open and(AuditEvent event, Phase reached) {
            List<AuditEvent> more = new ArrayList<>(said);
            more.add(event);
            Phase now = phase.compareTo(reached) < 0 ? reached : phase;
            return new Open(auditor, now, List.copyOf(more));
        }

        boolean hasAsked(int no) {
            return said.stream().anyMatch(e -> e instanceof AuditQuestionAsked q && q.no() == no);
        }

        boolean hasAnswered(int no) {
            return said.stream().anyMatch(e -> e instanceof AuditAnswered a && a.no() == no);
        }

        boolean hasFound(int no) {
            return said.stream().anyMatch(e -> e instanceof AuditFindingRecorded f && f.no() == no);
        }
    }

    /** The engagement is over. */
    record Closed() implements AuditState {}
}
