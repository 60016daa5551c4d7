package no.samspor.query.sight;

import java.time.Clock;
import no.samspor.edge.Caller;
import no.samspor.kernel.Norway;
import no.samspor.query.projection.live.Position;
import no.samspor.query.projection.live.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;

/**
 * What the answer to a request rests on: asked once, by whichever of its arguments needs it first.
 */
public final class Standings {

    private static final String STANDING = Standing.class.getName();

    private final Position position;
    private final Clock clock;

    public Standings(Position position, Clock clock) {
        this.position = position;
        this.clock = clock;
    }

    /** As it was when it was first asked for. */
    public Standing of(NativeWebRequest request) {
        @Nullable Standing known =
                (Standing) request.getAttribute(STANDING, RequestAttributes.SCOPE_REQUEST);
        return known == null ? anew(request) : known;
    }

    /** As it is now, for whoever has waited. */
    public Standing anew(NativeWebRequest request) {
        @Nullable Caller caller = Caller.known();
        String organisation = caller == null ? "" : caller.organisation().toString();
        Standing now = position.standing(organisation, Norway.today(clock));
        request.setAttribute(STANDING, now, RequestAttributes.SCOPE_REQUEST);
        return now;
    }
}
