package no.samspor.standalone;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Believes whoever says to be one of the demo's people: it is a demo. */
final class DemoPicking implements AuthenticationProvider {

    private final DemoPrincipals people;

    DemoPicking(DemoPrincipals people) {
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication picked) {
        String name = picked.getName();
        if (people.named(name) == null) throw new BadCredentialsException("nobody of that name");
        return UsernamePasswordAuthenticationToken.authenticated(
                name, null, List.of(FactorGrantedAuthority.fromFactor("DEMO")));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
