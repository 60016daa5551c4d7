package no.samspor.events.structure;

import no.samspor.events.Fold;
import no.samspor.events.structure.PositionEvent.PositionEntrusted;
import no.samspor.kernel.Known;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was entrusted with a role for the organisation. Until then nobody can act for it,
 * and the records manager of another lets its first one in.
 */
public record Entrusted(OrganisationId organisation) {

    public static final Fold<Entrusted> FOLD =
            Fold.of(Entrusted.class).hears(PositionEvent.class, Entrusted::on);

    /** Whether the actor acts for the organisation, or lets in the first one who does. */
    public static boolean mayDecideFor(OrganisationId organisation, Stamp stamp, Known known) {
        if (stamp.actor().actsFor(organisation)) return true;
        return stamp.actor().role() == Role.REC
                && known.about(Entrusted.class, organisation) == null;
    }

    /** What was only reported, and not shown, closes the door to nobody. */
    private static @Nullable Entrusted on(
            @Nullable Entrusted was, PositionEvent event, Stamp stamp) {
        return event instanceof PositionEntrusted e
                        && !e.roles().isEmpty()
                        && stamp.notEvidenced().isEmpty()
                ? new Entrusted(e.employer())
                : was;
    }
}
