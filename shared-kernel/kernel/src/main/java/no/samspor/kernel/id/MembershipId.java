package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of one person's seat or deputy place in a body (medlemskap). */
public record MembershipId(UUID value) implements Id {

    public static MembershipId parse(String text) {
        return Ids.parse(MembershipId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
