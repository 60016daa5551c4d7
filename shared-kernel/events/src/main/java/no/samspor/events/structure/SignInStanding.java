package no.samspor.events.structure;

import no.samspor.events.Fold;
import no.samspor.events.structure.PersonEvent.SignInLinked;
import no.samspor.events.structure.PersonEvent.SignInUnlinked;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Which person a sign-in is. */
public record SignInStanding(PersonId person) {

    public static final Fold<SignInStanding> FOLD =
            Fold.of(SignInStanding.class).hears(PersonEvent.class, SignInStanding::on);

    private static @Nullable SignInStanding on(
            @Nullable SignInStanding was, PersonEvent event, Stamp stamp) {
        if (event instanceof SignInLinked e) return new SignInStanding(e.person());
        return event instanceof SignInUnlinked ? null : was;
    }
}
