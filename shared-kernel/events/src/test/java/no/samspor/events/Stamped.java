package no.samspor.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;

/** An event with its stamp, for tests that fold a few of them; asked on 1 March 2026. */
public record Stamped(Event event, Stamp stamp) {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final OrganisationId OFFICE = new OrganisationId(Id.named("test/office"));
    private static final PersonId SOMEBODY = new PersonId(Id.named("test/somebody"));

    /** It takes effect on {@code edtf}, and everything about it is shown. */
    public static Stamped on(String edtf, Event event) {
        return new Stamped(event, stamp(Origin.NATIVE, edtf));
    }

    /** It is reported, and {@code missing} is not shown. */
    public static Stamped reported(String edtf, Event event, Invariant... missing) {
        return new Stamped(event, stamp(Origin.MIRRORED, edtf, missing));
    }

    public static <S> S fold(Fold<S> fold, Stamped... events) {
        S state = null;
        for (Stamped each : events) state = fold.apply(state, each.event(), each.stamp());
        return state;
    }

    public static Stamp stamp(Origin origin, String effectiveFrom, Invariant... missing) {
        return new Stamp(
                new Actor(SOMEBODY, OFFICE, Role.OFF, null, null, null),
                origin,
                TODAY,
                UncertainDate.parse(effectiveFrom),
                null,
                null,
                Authority.NONE,
                List.of(),
                Access.INTERNAL,
                OFFICE,
                null,
                Set.of(missing),
                Set.of(),
                "test-command-1");
    }
}
