package no.samspor.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Who, on which authority, for which time, with what evidence. Made once at the door, stored with
 * the event, carried to every view. When it was recorded, and at which position, is set by the log
 * alone and stands beside it.
 *
 * @param askedOn the day it was asked, Europe/Oslo, by the door's clock: the day on which roles,
 *     delegations and mandates must hold besides the effective day (I-04)
 * @param effectiveFrom from when it holds in the world; stated by the actor, may look back
 * @param effectiveTo until when; null while nothing ends it
 * @param decidedOn when it was decided, if that differs from when it takes effect
 * @param archiveCreator the one organisation whose archive it belongs to (I-49)
 * @param quote the source's own words, for a mirrored act
 * @param notEvidenced rules that a mirrored act could not be shown to satisfy
 * @param warnings rules that warn about it
 * @param commandId the idempotency key it was asked with
 */
public record Stamp(
        Actor actor,
        Origin origin,
        LocalDate askedOn,
        UncertainDate effectiveFrom,
        @Nullable UncertainDate effectiveTo,
        @Nullable UncertainDate decidedOn,
        Authority authority,
        List<Doc> evidence,
        Access access,
        OrganisationId archiveCreator,
        @Nullable String quote,
        Set<Invariant> notEvidenced,
        Set<Invariant> warnings,
        String commandId) {

    public boolean isNative() {
        return origin == Origin.NATIVE;
    }

    /** When it was decided: if nothing else is said, on the day from which it takes effect. */
    public UncertainDate decided() {
        return decidedOn == null ? effectiveFrom : decidedOn;
    }

    /** Whether it surely takes effect before the day it is asked. */
    public boolean isBackdated() {
        return effectiveFrom.latest().isBefore(askedOn);
    }

    /** This stamp with what the judgement noted. */
    public Stamp noting(Judgement<?> judgement) {
        return new Stamp(
                actor,
                origin,
                askedOn,
                effectiveFrom,
                effectiveTo,
                decidedOn,
                authority,
                evidence,
                access,
                archiveCreator,
                quote,
                judgement.notEvidenced(),
                judgement.warnings(),
                commandId);
    }
}
