package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of an agreement (avtale). */
public record AgreementId(UUID value) implements Id {

    public static AgreementId parse(String text) {
        return Ids.parse(AgreementId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
