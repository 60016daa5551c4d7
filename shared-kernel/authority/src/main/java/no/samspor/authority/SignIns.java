package no.samspor.authority;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.samspor.events.Event;
import no.samspor.events.structure.PersonEvent.SignInLinked;
import no.samspor.events.structure.PersonEvent.SignInUnlinked;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.SignInId;
import org.jspecify.annotations.Nullable;

/** Which person a sign-in was linked to last, as far as it is linked. */
final class SignIns {

    private final Map<SignInId, PersonId> linked = new ConcurrentHashMap<>();

    @Nullable PersonId personOf(SignInId signIn) {
        return linked.get(signIn);
    }

    void hear(Event event) {
        if (event instanceof SignInLinked e) linked.put(e.signIn(), e.person());
        if (event instanceof SignInUnlinked e) linked.remove(e.signIn(), e.person());
    }
}
