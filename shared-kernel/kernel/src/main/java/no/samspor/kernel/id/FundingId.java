package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a funding commitment (finansieringstilsagn). */
public record FundingId(UUID value) implements Id {

    public static FundingId parse(String text) {
        return Ids.parse(FundingId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
