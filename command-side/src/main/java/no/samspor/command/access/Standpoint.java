package no.samspor.command.access;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import no.samspor.edge.Caller;
import no.samspor.events.Belonging;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody asks. What is closed to them is answered as if it did not exist, whether a
 * command is asked of it or only names it. What is internal to others, in whose programme they take
 * no part, is not theirs to ask anything of.
 */
public final class Standpoint {

    private static final int STEPS_MAX = 8;

    private final OrganisationId organisation;
    private final List<BodyId> bodies;
    private final boolean isSystem;
    private final Predicate<ProgrammeId> takesPart;
    private final Function<Id, @Nullable Closure> others;

    private Standpoint(
            OrganisationId organisation,
            List<BodyId> bodies,
            boolean isSystem,
            Predicate<ProgrammeId> takesPart,
            Function<Id, @Nullable Closure> others) {
        this.organisation = organisation;
        this.bodies = bodies;
        this.isSystem = isSystem;
        this.takesPart = takesPart;
        this.others = others;
    }

    /**
     * @param takesPart whether the actor's organisation is in a programme today, or invited to it
     * @param others whose the things are that another is about
     */
    static Standpoint of(
            Actor actor, Predicate<ProgrammeId> takesPart, Function<Id, @Nullable Closure> others) {
        @Nullable BodyId body = actor.body();
        return new Standpoint(
                actor.organisation(),
                body == null ? List.of() : List.of(body),
                actor.role() == Role.SYS,
                takesPart,
                others);
    }

    /** As {@link #of(Actor, Predicate, Function)}, in all roles at once. */
    static Standpoint of(
            Caller caller,
            Predicate<ProgrammeId> takesPart,
            Function<Id, @Nullable Closure> others) {
        return new Standpoint(caller.organisation(), caller.bodies(), false, takesPart, others);
    }

    /** Of one who takes part in all there is. */
    public static Standpoint inAll(Actor actor) {
        return of(actor, _ -> true, _ -> null);
    }

    /** Whether a thing is closed, and not to be told from none. */
    boolean isClosed(@Nullable Closure thing) {
        return thing != null && !isSystem && thing.isTo(organisation) && !isOfBody(thing);
    }

    /** Whether a thing is others' alone, however open. */
    boolean isForeign(Closure thing) {
        if (isSystem || thing.belonging().isJoint() || isOfBody(thing)) return false;
        if (thing.concerns(organisation)) return false;
        Belonging place = placeOf(thing);
        @Nullable ProgrammeId programme = place.programme();
        return !place.isEverybodys() && (programme == null || !takesPart.test(programme));
    }

    /** What is about another thing, and names no programme, belongs where that does. */
    private Belonging placeOf(Closure thing) {
        Belonging place = thing.belonging();
        for (int steps = 0; steps < STEPS_MAX && place.programme() == null; steps++) {
            if (place.inherits().isEmpty()) return place;
            @Nullable Closure other = others.apply(place.inherits().getFirst());
            if (other == null) return place;
            place = other.belonging();
        }
        return place;
    }

    /**
     * Whether {@code about} does not exist for one who names it. A programme that one takes no part
     * in is not to be named either: what is recorded in it is its own to record.
     */
    boolean isHidden(Id about, @Nullable Closure thing) {
        if (thing == null) return false;
        return isClosed(thing) || (about instanceof ProgrammeId && isForeign(thing));
    }

    private boolean isOfBody(Closure thing) {
        return bodies.stream().anyMatch(thing.mentioned()::contains);
    }
}
