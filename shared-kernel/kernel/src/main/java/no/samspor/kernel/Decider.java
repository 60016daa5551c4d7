package no.samspor.kernel;

/**
 * The rules of one aggregate, as two pure functions: no clock, no random, no I/O. Folding what a
 * command yields and deciding the same command again yields nothing.
 *
 * @param <C> the sealed family of its commands
 * @param <S> its state
 * @param <E> the sealed family of its events
 */
public interface Decider<C, S, E> {

    /** The state before anything has happened. */
    S initial();

    /**
     * What {@code command} leads to, given what the stream and {@code known} streams say.
     *
     * @throws Refused with the first reason, in the order of the feature's refusals, that applies
     */
    Judgement<E> decide(C command, S state, Stamp stamp, Known known);

    /** The state after {@code event}. Total: whatever was stored can be folded. */
    S evolve(S state, E event, Stamp stamp);
}
