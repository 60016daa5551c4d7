package no.samspor.query.asof;

import java.util.List;
import no.samspor.edge.Caller;
import no.samspor.edge.Identity;
import no.samspor.edge.SignedIn;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who reads, and has a role from where it does not matter here. */
public record SomeReader(Caller caller) implements SignedIn {

    /** Whoever asks from now on in this thread is one with {@code role} in the organisation. */
    public static void signsIn(OrganisationId organisation, Role role) {
        PersonId person = new PersonId(Id.named("Kari"));
        Caller caller = new Caller(person, organisation, List.of(role), null, null);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new SomeReader(caller), null));
    }

    @Override
    public Identity identity() {
        throw new AssertionError("nobody here asks who signed in");
    }
}
