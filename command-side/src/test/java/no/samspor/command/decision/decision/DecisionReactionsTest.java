package no.samspor.command.decision.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import no.samspor.command.MemoryLog;
import no.samspor.command.Stamps;
import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Reactions;
import no.samspor.command.decision.decision.DecisionCommand.LiftInherited;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.Condition;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.decision.DecisionEvent.Inherited;
import no.samspor.events.structure.BodyEvent.StandingConditionLifted;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** A standing condition is lifted: each decision that inherited it is asked to let it go. */
class DecisionReactionsTest {

    private static final BodyId BODY = new BodyId(Id.named("body"));
    private static final BodyId OTHER = new BodyId(Id.named("other body"));
    private static final DecisionId FIRST = new DecisionId(Id.named("first"));
    private static final DecisionId SECOND = new DecisionId(Id.named("second"));
    private static final DecisionId FREE = new DecisionId(Id.named("free"));
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final List<Asked<?>> asked = new ArrayList<>();
    private final MemoryLog log = new MemoryLog();
    private final DecisionReactions reactions =
            new DecisionReactions(new Reactions(this::accept, log, CLOCK), log);

    @Test
    void asks_those_that_inherited_it() {
        log.holding(adopted(FIRST, new Inherited(BODY, 4, null)), Stamps.NATIVE);
        log.holding(adopted(SECOND, new Inherited(BODY, 4, null)), Stamps.NATIVE);
        log.holding(adopted(FREE, null), Stamps.NATIVE);
        reactions.on(new StandingConditionLifted(BODY, 4, FREE), Stamps.NATIVE);
        assertThat(asked.stream().<Object>map(Asked::command))
                .containsExactly(
                        new LiftInherited(FIRST, BODY, 4, FREE),
                        new LiftInherited(SECOND, BODY, 4, FREE));
        assertThat(asked.getFirst().expectedVersion()).isZero();
    }

    @Test
    void asks_nobody_else() {
        log.holding(adopted(FIRST, new Inherited(BODY, 5, null)), Stamps.NATIVE);
        log.holding(adopted(SECOND, new Inherited(OTHER, 4, null)), Stamps.NATIVE);
        reactions.on(new StandingConditionLifted(BODY, 4, null), Stamps.NATIVE);
        assertThat(asked).isEmpty();
    }

    private ResponseEntity<Answer> accept(Asked<?> command) {
        asked.add(command);
        return ResponseEntity.ok().build();
    }

    private static DecisionEvent adopted(DecisionId decision, Inherited inherited) {
        return new DecisionAdopted(
                decision,
                BODY,
                null,
                new Code("resolution"),
                "Plan",
                null,
                null,
                null,
                List.of(new Condition(1, "Godkjennes", null, inherited)),
                List.of(),
                null,
                null,
                null,
                false,
                null,
                null);
    }
}
