package no.samspor.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;

/** Stamps for tests: asked on 1 March 2026 by a project office, unless it is said otherwise. */
public final class Stamps {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    public static final OrganisationId OFFICE = new OrganisationId(Id.named("test/office"));
    public static final PersonId SOMEBODY = new PersonId(Id.named("test/somebody"));
    public static final Sha256 HASH = new Sha256("ab".repeat(32));
    public static final Doc PAPER = new Doc(new DocumentId(Id.named("test/paper")), 1, HASH);

    public static final Stamp NATIVE = stamp(actor(Role.OFF), Origin.NATIVE, TODAY.toString());

    /** Reported from a text, which gives no date. */
    public static final Stamp MIRRORED = stamp(actor(Role.OFF), Origin.MIRRORED, "unstated");

    private Stamps() {}

    public static Actor actor(Role role) {
        return new Actor(SOMEBODY, OFFICE, role, null, null, null);
    }

    public static Stamp effective(String edtf) {
        return stamp(actor(Role.OFF), Origin.NATIVE, edtf);
    }

    public static Stamp by(Actor actor) {
        return stamp(actor, Origin.NATIVE, TODAY.toString());
    }

    public static Stamp stamp(Actor actor, Origin origin, String effectiveFrom, Doc... evidence) {
        return new Stamp(
                actor,
                origin,
                TODAY,
                UncertainDate.parse(effectiveFrom),
                null,
                null,
                Authority.NONE,
                List.of(evidence),
                Access.INTERNAL,
                actor.organisation(),
                null,
                Set.of(),
                Set.of(),
                "test-command-1");
    }
}
