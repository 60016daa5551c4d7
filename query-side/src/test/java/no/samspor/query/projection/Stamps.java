package no.samspor.query.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Law;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;

/** Stamps for tests: from a day, all else as plain as can be. */
public final class Stamps {

    public static final OrganisationId MELHUS = new OrganisationId(Id.named("Melhus"));
    public static final OrganisationId SKAUN = new OrganisationId(Id.named("Skaun"));

    private Stamps() {}

    /** Effective from a day, in EDTF; {@code from/to} dates are written as two. */
    public static Stamp effective(String from) {
        return stamp(from, null, Access.INTERNAL, MELHUS, Set.of());
    }

    public static Stamp effective(String from, String to) {
        return stamp(from, to, Access.INTERNAL, MELHUS, Set.of());
    }

    public static Stamp lacking(String from, Invariant... rules) {
        return stamp(from, null, Access.INTERNAL, MELHUS, Set.of(rules));
    }

    public static Stamp closed(String from, Access.Level level, OrganisationId owner) {
        return stamp(
                from,
                null,
                new Access(level, new Law("offentleglova", "§ 13", null), null),
                owner,
                Set.of());
    }

    /** The same, asked with an idempotency key of its own. */
    public static Stamp asked(String key, Stamp stamp) {
        return new Stamp(
                stamp.actor(),
                stamp.origin(),
                stamp.askedOn(),
                stamp.effectiveFrom(),
                stamp.effectiveTo(),
                stamp.decidedOn(),
                stamp.authority(),
                stamp.evidence(),
                stamp.access(),
                stamp.archiveCreator(),
                stamp.quote(),
                stamp.notEvidenced(),
                stamp.warnings(),
                key);
    }

    private static Stamp stamp(
            String from, String to, Access access, OrganisationId owner, Set<Invariant> lacking) {
        return new Stamp(
                new Actor(new PersonId(Id.named("Kari")), owner, Role.OFF, null, null, null),
                lacking.isEmpty() ? Origin.NATIVE : Origin.MIRRORED,
                LocalDate.of(2026, 1, 1),
                UncertainDate.parse(from),
                to == null ? null : UncertainDate.parse(to),
                null,
                Authority.NONE,
                List.of(),
                access,
                owner,
                null,
                lacking,
                Set.of(),
                "command");
    }
}
