package no.samspor.query.sight;

import java.time.Clock;
import no.samspor.edge.Caller;
import no.samspor.kernel.Norway;
import no.samspor.query.projection.live.Footing;
import no.samspor.query.projection.live.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;

/**
 * What the answer to a request rests on: asked once, by whichever of its arguments needs it first.
 */
public final class Footings {

    private static final String FOOTING = Footing.class.getName();

    private final Position position;
    private final Clock clock;

    public Footings(Position position, Clock clock) {
        this.position = position;
        this.clock = clock;
    }

    /** As it was when it was first asked for. */
    public Footing of(NativeWebRequest request) {
        @Nullable Footing known =
                (Footing) request.getAttribute(FOOTING, RequestAttributes.SCOPE_REQUEST);
        return known == null ? anew(request) : known;
    }

    /** As it is now, for whoever has waited. */
    public Footing anew(NativeWebRequest request) {
        @Nullable Caller caller = Caller.known();
        String organisation = caller == null ? "" : caller.organisation().toString();
        Footing now = position.footing(organisation, Norway.today(clock));
        request.setAttribute(FOOTING, now, RequestAttributes.SCOPE_REQUEST);
        return now;
    }
}
