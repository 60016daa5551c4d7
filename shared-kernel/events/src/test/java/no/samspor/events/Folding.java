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

/** A fold under test, one event after the other: {@code of(FOLD).and(PLANNED).on("2024", DONE)}. */
public record Folding<S>(Fold<S> fold, S standing) {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    public static <S> Folding<S> of(Fold<S> fold) {
        return new Folding<>(fold, null);
    }

    /** These happen today, one after the other. */
    public Folding<S> and(Event... events) {
        Folding<S> folded = this;
        for (Event event : events) folded = folded.on(TODAY.toString(), event);
        return folded;
    }

    /** It takes effect on {@code edtf}, and these rules were not shown to hold. */
    public Folding<S> on(String edtf, Event event, Invariant... notEvidenced) {
        return new Folding<>(fold, fold.apply(standing, event, stamp(edtf, notEvidenced)));
    }

    private static Stamp stamp(String edtf, Invariant... notEvidenced) {
        OrganisationId office = new OrganisationId(Id.named("test/office"));
        return new Stamp(
                new Actor(
                        new PersonId(Id.named("test/somebody")),
                        office,
                        Role.OFF,
                        null,
                        null,
                        null),
                Origin.NATIVE,
                TODAY,
                UncertainDate.parse(edtf),
                null,
                null,
                Authority.NONE,
                List.of(),
                Access.INTERNAL,
                office,
                null,
                Set.of(notEvidenced),
                Set.of(),
                "test-command-1");
    }
}
