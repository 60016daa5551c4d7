package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a sign-in: one subject of one issuer, the same on every machine. */
public record SignInId(UUID value) implements Id {

    public static SignInId of(String issuer, String subject) {
        return new SignInId(Id.named("sign-in\n" + issuer + "\n" + subject));
    }

    public static SignInId parse(String text) {
        return Ids.parse(SignInId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
