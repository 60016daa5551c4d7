package no.samspor.kernel.id;

import java.util.UUID;

/** Identity of a project or sub-project (prosjekt, delprosjekt). */
public record ProjectId(UUID value) implements Id {

    public static ProjectId parse(String text) {
        return Ids.parse(ProjectId.class, text);
    }

    @Override
    public String toString() {
        return text();
    }
}
