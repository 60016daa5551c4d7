package no.samspor.events.structure;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.Fold;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.BodyId;
import org.jspecify.annotations.Nullable;

/** Which bodies were ever planned directly under a body; each one's own standing says the rest. */
public record BodiesBelow(BodyId body, List<BodyId> below) {

    public static final Fold<BodiesBelow> FOLD =
            Fold.of(BodiesBelow.class).hears(BodyEvent.class, BodiesBelow::on);

    private static @Nullable BodiesBelow on(
            @Nullable BodiesBelow was, BodyEvent event, Stamp stamp) {
        if (!(event instanceof BodyPlanned e)) return was;
        if (was == null) return new BodiesBelow(e.body(), List.of());
        if (!was.body.equals(e.parent())) return was;
        List<BodyId> all = new ArrayList<>(was.below);
        all.add(e.body());
        return new BodiesBelow(was.body, List.copyOf(all));
    }
}
