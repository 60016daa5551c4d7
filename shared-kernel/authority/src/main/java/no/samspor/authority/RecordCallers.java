package no.samspor.authority;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import no.samspor.edge.Caller;
import no.samspor.edge.Callers;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Identity;
import no.samspor.edge.Problem;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.Norway;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.SignInId;
import org.jspecify.annotations.Nullable;

/**
 * Asks the record what an identity may act as today. It is kept until anything is heard of people
 * and their roles, since each request asks several times.
 */
final class RecordCallers implements Callers {

    private static final int NUMBER_LENGTH = 9;
    private static final int REMEMBERED_MAX = 10_000;

    private record Known(Caller caller, LocalDate today, long changes) {}

    private final Cache<Identity, Known> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).executor(Runnable::run).build();
    private final Roster roster;
    private final Clock clock;

    RecordCallers(Roster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public Caller of(Identity identity) {
        LocalDate today = Norway.today(clock);
        long changes = roster.changes();
        @Nullable Known known = remembered.getIfPresent(identity);
        if (known != null && known.changes() == changes && known.today().equals(today)) {
            return known.caller();
        }
        Caller caller = asked(identity, today);
        remembered.put(identity, new Known(caller, today, changes));
        return caller;
    }

    private Caller asked(Identity identity, LocalDate today) {
        OrganisationId organisation = organisation(identity.organisation());
        SignInId signIn = SignInId.of(identity.issuer(), identity.subject());
        PersonId person =
                identity.kind() == Identity.Kind.MACHINE ? machine(signIn) : person(signIn);
        List<Grant> held = roster.held(person, organisation, today);
        return new Caller(
                person,
                organisation,
                held.stream().map(Grant::role).distinct().toList(),
                theOnly(held, Grant::unit),
                theOnly(held, Grant::body),
                held.stream().map(Grant::body).filter(Objects::nonNull).distinct().toList(),
                roster.organisationsOf(person, today));
    }

    /** One who was linked a moment ago, perhaps by another process, is not turned away. */
    private PersonId person(SignInId signIn) {
        @Nullable PersonId known = roster.personOf(signIn);
        if (known != null) return known;
        roster.catchUp();
        @Nullable PersonId person = roster.personOf(signIn);
        if (person == null) throw new Problem.Thrown(Problem.of(EdgeRefusal.SIGN_IN_UNKNOWN));
        return person;
    }

    /** One that nobody has linked is its organisation's, and has no role there. */
    private PersonId machine(SignInId signIn) {
        @Nullable PersonId known = roster.personOf(signIn);
        return known == null ? new PersonId(signIn.value()) : known;
    }

    private OrganisationId organisation(@Nullable String stated) {
        @Nullable OrganisationId organisation = stated == null ? null : read(stated);
        if (organisation == null || !roster.knows(organisation)) {
            throw new Problem.Thrown(Problem.of(EdgeRefusal.ORGANISATION_UNKNOWN));
        }
        return organisation;
    }

    private @Nullable OrganisationId read(String stated) {
        try {
            return stated.length() == NUMBER_LENGTH
                    ? roster.organisationOf(OrgNumber.parse(stated))
                    : OrganisationId.parse(stated);
        } catch (Malformed neither) {
            return null;
        }
    }

    /** Null where the roles are held in several, or where one is held in none alone. */
    private static <T> @Nullable T theOnly(List<Grant> held, Function<Grant, @Nullable T> part) {
        Set<@Nullable T> parts = new HashSet<>();
        for (Grant each : held) parts.add(part.apply(each));
        return parts.size() == 1 ? parts.iterator().next() : null;
    }
}
