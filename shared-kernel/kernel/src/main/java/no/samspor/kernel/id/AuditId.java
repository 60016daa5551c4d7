package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of an audit engagement (revisjonsoppdrag). */
public record AuditId(UUID value) implements Id {

    public static AuditId parse(String text) {
        return Ids.parse(AuditId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
