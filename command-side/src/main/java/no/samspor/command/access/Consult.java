package no.samspor.command.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import no.samspor.events.Event;
import no.samspor.events.Fold;
import no.samspor.events.Recorded;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Known;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.log.Append;
import org.jspecify.annotations.Nullable;

/** Reads what one rule needs to know, and remembers at which position it was read. */
public final class Consult {

    private final Standings standings;
    private final Standpoint standpoint;
    private final List<Append.Guard> guards = new ArrayList<>();
    private Known known = Known.nothing();

    /**
     * @param standpoint what is closed from there does not exist here either
     * @param warranted what the asker's own role rests on
     */
    Consult(Standings standings, Standpoint standpoint, List<Append.Guard> warranted) {
        this.standings = standings;
        this.standpoint = standpoint;
        guards.addAll(warranted);
    }

    /**
     * The standing of {@code about}; null if it does not exist or is closed to the asker, or if
     * nothing is asked about.
     */
    public <S> @Nullable S read(Fold<S> fold, @Nullable Id about) {
        if (about == null) return null;
        Standings.Standing<S> standing = standings.of(fold, about);
        @Nullable S value =
                standpoint.isHidden(about, standing.closure()) ? null : standing.value();
        known = known.and(fold.type(), about, value);
        for (String family : Standings.heard(fold)) {
            guards.add(new Append.Guard(family, about, standing.position()));
        }
        return value;
    }

    /**
     * The standings of {@code lowest} and of the bodies above it, as far as rank is asked about.
     */
    public void ranks(@Nullable BodyId lowest) {
        @Nullable BodyId at = lowest;
        for (int rank = 0; rank < BodyStanding.RANKS_MAX && at != null; rank++) {
            @Nullable BodyStanding body = read(BodyStanding.FOLD, at);
            at = body == null ? null : body.above();
        }
    }

    /**
     * The event of {@code stream} that is {@code meant}, as corrected so far; null if it has none,
     * or is closed to the asker. What it says is guarded by reading the corrections about the
     * stream besides.
     */
    public @Nullable Recorded<Event> recorded(Id stream, Predicate<Recorded<Event>> meant) {
        return standings.recorded(stream, meant, standpoint);
    }

    /** The key in use for what an organisation seals about a person; null if it seals nothing. */
    public @Nullable UUID key(PersonId subject, OrganisationId organisation) {
        return standings.key(subject, organisation);
    }

    /** What the shell has made of what it read, for this one decision. */
    public <T> void found(Class<T> type, Id about, @Nullable T fact) {
        known = known.and(type, about, fact);
    }

    Known known() {
        return known;
    }

    List<Append.Guard> guards() {
        return guards;
    }
}
