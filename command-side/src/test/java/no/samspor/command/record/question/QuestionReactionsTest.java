package no.samspor.command.record.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samspor.command.MemoryLog;
import no.samspor.command.Stamps;
import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Reactions;
import no.samspor.command.record.question.QuestionCommand.QuestionAuthority;
import no.samspor.events.decision.DecisionEvent.AnnulledThrough;
import no.samspor.events.decision.DecisionEvent.DecisionAnnulled;
import no.samspor.events.decision.DecisionEvent.DecisionLapsed;
import no.samspor.events.decision.DecisionEvent.DecisionSuperseded;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.events.record.QuestionEvent.Fallen;
import no.samspor.events.steering.HandoverEvent.HandoverReversed;
import no.samspor.events.steering.MandateEvent.MandateApproved;
import no.samspor.kernel.Command;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.QuestionId;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** A decision falls: what rests on it is questioned, each once, and nothing else happens. */
class QuestionReactionsTest {

    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final DecisionId LATER = new DecisionId(Id.named("later"));
    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    private static final HandoverId HANDOVER = new HandoverId(Id.named("handover"));
    private static final EvidenceId EVIDENCE = new EvidenceId(Id.named("evidence"));
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final List<Asked<?>> asked = new ArrayList<>();
    private final MemoryLog log = new MemoryLog();
    private final QuestionReactions reactions =
            new QuestionReactions(new Reactions(this::accept, log, CLOCK), log);

    @Test
    void questions_all_that_rests_on_it_I_30() {
        log.holding(new MandateApproved(MANDATE, 1, DECISION, null), Stamps.NATIVE);
        log.holding(new MandateApproved(MANDATE, 1, DECISION, null), Stamps.NATIVE);
        log.holding(new HandoverReversed(HANDOVER, DECISION, "Feil"), Stamps.NATIVE);
        reactions.on(new DecisionSuperseded(DECISION, LATER), Stamps.effective("2026-02-01"));
        assertThat(commands())
                .containsExactly(
                        questioning(MANDATE, Fallen.SUPERSEDED, LATER),
                        questioning(HANDOVER, Fallen.SUPERSEDED, LATER));
    }

    @Test
    void questions_neither_the_decision_nor_what_the_record_says_of_it() {
        log.holding(new DecisionLapsed(DECISION, "Frist"), Stamps.NATIVE);
        log.holding(new EvidenceSupplied(EVIDENCE, DECISION, List.of(), Set.of()), Stamps.NATIVE);
        reactions.on(new DecisionLapsed(DECISION, "Frist"), Stamps.NATIVE);
        assertThat(asked).isEmpty();
    }

    @Test
    void says_how_it_fell() {
        log.holding(new MandateApproved(MANDATE, 1, DECISION, null), Stamps.NATIVE);
        reactions.on(new DecisionLapsed(DECISION, "Frist"), Stamps.NATIVE);
        reactions.on(
                new DecisionAnnulled(
                        DECISION, AnnulledThrough.OWN_DECISION, null, null, false, LATER),
                Stamps.NATIVE);
        assertThat(commands())
                .containsExactly(
                        questioning(MANDATE, Fallen.LAPSED, null),
                        questioning(MANDATE, Fallen.ANNULLED, LATER));
    }

    @Test
    void asks_as_the_system_with_the_time_and_archive_of_its_cause() {
        log.holding(new MandateApproved(MANDATE, 1, DECISION, null), Stamps.NATIVE);
        reactions.on(new DecisionSuperseded(DECISION, LATER), Stamps.effective("2026-02-01"));
        Stamp stamp = asked.getFirst().stamp();
        assertThat(stamp.actor().role()).isEqualTo(Role.SYS);
        assertThat(stamp.actor().person()).isEqualTo(Reactions.SYSTEM);
        assertThat(stamp.effectiveFrom()).isEqualTo(UncertainDate.parse("2026-02-01"));
        assertThat(stamp.askedOn()).isEqualTo(Stamps.TODAY);
        assertThat(stamp.archiveCreator()).isEqualTo(Stamps.OFFICE);
    }

    @Test
    void asks_with_the_same_key_each_time_it_hears_of_it() {
        log.holding(new MandateApproved(MANDATE, 1, DECISION, null), Stamps.NATIVE);
        reactions.on(new DecisionSuperseded(DECISION, LATER), Stamps.NATIVE);
        reactions.on(new DecisionSuperseded(DECISION, LATER), Stamps.NATIVE);
        assertThat(asked.getFirst().key()).isEqualTo(asked.getLast().key());
        assertThat(asked.getFirst().key().commandId()).matches("[!-~]{8,64}");
    }

    private ResponseEntity<Answer> accept(Asked<?> command) {
        asked.add(command);
        return ResponseEntity.ok().build();
    }

    private List<Command> commands() {
        return asked.stream().<Command>map(Asked::command).toList();
    }

    private static Command questioning(Id subject, Fallen because, DecisionId by) {
        QuestionId question = new QuestionId(Id.named("question/" + DECISION + "/" + subject));
        return new QuestionAuthority(question, subject, DECISION, because, by);
    }
}
