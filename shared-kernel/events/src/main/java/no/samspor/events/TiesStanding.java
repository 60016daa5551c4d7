package no.samspor.events;

import java.util.HashSet;
import java.util.Set;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.decision.DecisionEvent.FollowUpAssigned;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DecisionId;
import org.jspecify.annotations.Nullable;

/**
 * What is tied to a programme, a project or an organisation, so that whoever closes it can look
 * each up: this standing says only which, their own standings say whether anything is open (I-33,
 * I-52).
 *
 * @param decisions adopted for the programme, or asking something of the organisation
 */
public record TiesStanding(Set<DecisionId> decisions) {

    public static final TiesStanding NONE = new TiesStanding(Set.of());

    public static final Fold<TiesStanding> FOLD =
            Fold.of(TiesStanding.class).hears(DecisionEvent.class, TiesStanding::on);

    /** As read: null, where nothing ever mentioned it, is no ties. */
    public static TiesStanding orNone(@Nullable TiesStanding ties) {
        return ties == null ? NONE : ties;
    }

    private static @Nullable TiesStanding on(
            @Nullable TiesStanding was, DecisionEvent event, Stamp stamp) {
        boolean ties = event instanceof DecisionAdopted || event instanceof FollowUpAssigned;
        return ties ? orNone(was).with(event.decision()) : was;
    }

    private TiesStanding with(DecisionId decision) {
        return new TiesStanding(and(decisions, decision));
    }

    private static <T> Set<T> and(Set<T> some, T one) {
        Set<T> more = new HashSet<>(some);
        more.add(one);
        return Set.copyOf(more);
    }
}
