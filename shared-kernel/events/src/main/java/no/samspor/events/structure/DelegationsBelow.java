package no.samspor.events.structure;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.Fold;
import no.samspor.events.structure.DelegationEvent.DelegationGranted;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DelegationId;
import org.jspecify.annotations.Nullable;

/** Which delegations were drawn straight from one: they fall when it is revoked. */
public record DelegationsBelow(DelegationId delegation, List<DelegationId> below) {

    public static final Fold<DelegationsBelow> FOLD =
            Fold.of(DelegationsBelow.class).hears(DelegationEvent.class, DelegationsBelow::on);

    private static @Nullable DelegationsBelow on(
            @Nullable DelegationsBelow was, DelegationEvent event, Stamp stamp) {
        if (!(event instanceof DelegationGranted e)) return was;
        if (was == null) return new DelegationsBelow(e.delegation(), List.of());
        if (!was.delegation.equals(e.under())) return was;
        List<DelegationId> all = new ArrayList<>(was.below);
        all.add(e.delegation());
        return new DelegationsBelow(was.delegation, List.copyOf(all));
    }
}
