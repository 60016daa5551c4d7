package no.samspor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;

/**
 * Given, when, then for a decider, as one sentence: {@code given(DRAFTED).knowing(DECISION,
 * adopted).when(approve).then(APPROVED)}. Each phase is a type, so none can come out of turn.
 */
public abstract class DeciderSpec<C, S, E> {

    private final Decider<C, S, E> decider;

    protected DeciderSpec(Decider<C, S, E> decider) {
        this.decider = decider;
    }

    @SafeVarargs
    protected final Given given(E... events) {
        return givenStamped(Stamps.NATIVE, events);
    }

    /** What happened before, with this stamp on it; the command that follows is native again. */
    @SafeVarargs
    protected final Given givenStamped(Stamp stamp, E... events) {
        S state = decider.initial();
        for (E event : events) state = decider.evolve(state, event, stamp);
        return new Given(state, Known.nothing(), Stamps.NATIVE);
    }

    /** What stands before the command. */
    protected final class Given {
        private final S state;
        private final Known known;
        private final Stamp stamp;

        private Given(S state, Known known, Stamp stamp) {
            this.state = state;
            this.known = known;
            this.stamp = stamp;
        }

        /** What another stream says; {@code standing} null if it does not exist. */
        public <T> Given knowing(Class<T> type, Id about, T standing) {
            return new Given(state, known.and(type, about, standing), stamp);
        }

        /** What happened next, by somebody else or as a text reports it. */
        @SafeVarargs
        public final Given then(Stamp by, E... events) {
            S later = state;
            for (E event : events) later = decider.evolve(later, event, by);
            return new Given(later, known, stamp);
        }

        public Given as(Stamp other) {
            return new Given(state, known, other);
        }

        public When when(C command) {
            return new When(state, command, known, stamp);
        }
    }

    /** The command, and what comes of it. */
    protected final class When {
        private final S state;
        private final C command;
        private final Known known;
        private final Stamp stamp;

        private When(S state, C command, Known known, Stamp stamp) {
            this.state = state;
            this.command = command;
            this.known = known;
            this.stamp = stamp;
        }

        @SafeVarargs
        public final Noted then(E... events) {
            Judgement<E> judgement = decider.decide(command, state, stamp, known);
            assertThat(judgement.events()).containsExactly(events);
            refusesOrIsSilentTheSecondTime(judgement.events());
            return new Noted(judgement);
        }

        public void thenNothing() {
            assertThat(decider.decide(command, state, stamp, known).events()).isEmpty();
        }

        public void thenRefused(Refusal reason) {
            assertThatThrownBy(() -> decider.decide(command, state, stamp, known))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(reason));
        }

        /** As {@link #thenRefused(Refusal)}, with the figures that explain it. */
        public void thenRefused(Refusal reason, Map<String, Object> details) {
            assertThatThrownBy(() -> decider.decide(command, state, stamp, known))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> {
                                assertThat(refused.reason()).isEqualTo(reason);
                                assertThat(refused.details()).isEqualTo(details);
                            });
        }

        /** The law of every decider: asking again, once it has happened, does nothing more. */
        private void refusesOrIsSilentTheSecondTime(List<E> events) {
            if (!happensOnce(command)) return;
            S after = state;
            for (E event : events) after = decider.evolve(after, event, stamp);
            try {
                assertThat(decider.decide(command, after, stamp, known).events())
                        .as("asked a second time")
                        .isEmpty();
            } catch (Refused expected) {
                assertThat(expected.reason()).isNotNull();
            }
        }
    }

    /** False for the few commands that rightly add something each time they are asked. */
    protected boolean happensOnce(C command) {
        return true;
    }

    /** What the judgement noted beside its events. */
    protected final class Noted {
        private final Judgement<E> judgement;

        private Noted(Judgement<E> judgement) {
            this.judgement = judgement;
        }

        public Noted notEvidenced(Invariant... rules) {
            assertThat(judgement.notEvidenced()).isEqualTo(Set.of(rules));
            return this;
        }

        public Noted warning(Invariant... rules) {
            assertThat(judgement.warnings()).isEqualTo(Set.of(rules));
            return this;
        }
    }
}
