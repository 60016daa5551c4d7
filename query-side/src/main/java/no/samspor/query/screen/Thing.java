package no.samspor.query.screen;

import org.jspecify.annotations.Nullable;

/** What can have a name or a page of its own, told by how its identity begins. */
enum Thing {
    PROGRAMME("prg", "/api/v1/programmes/", "name", "/programmes/"),
    PROJECT("prj", "/api/v1/projects/", "title", null),
    ORGANISATION("org", "/api/v1/organisations/", "name", null),
    BODY("bod", "/api/v1/bodies/", "name", "/bodies/"),
    DECISION("dec", "/api/v1/decisions/", "title", "/decisions/"),
    MANDATE("man", "/api/v1/mandates/", "purpose", "/mandates/"),
    DOCUMENT("doc", "/api/v1/documents/", "title", null),
    FUNDING("fun", "/api/v1/fundings/", "purpose", null),
    AGREEMENT("agr", "/api/v1/agreements/", "subject", null),
    DELEGATION("del", "/api/v1/delegations/", "scope", null),
    POSITION("pos", "/api/v1/positions/", "title", null),
    FRAME("fra", "/api/v1/frames/", "holder", "/frames/"),
    ENTRY("ent", "/api/v1/entries/", "text", "/entries/"),
    HANDOVER("han", "/api/v1/handovers/", "project", "/handovers/");

    private final String prefix;
    private final String address;
    private final String name;
    private final @Nullable String page;

    Thing(String prefix, String address, String name, @Nullable String page) {
        this.prefix = prefix + "_";
        this.address = address;
        this.name = name;
        this.page = page;
    }

    /** Null for an identity of something that is nowhere shown by itself. */
    static @Nullable Thing of(String id) {
        for (Thing each : values()) {
            if (id.startsWith(each.prefix)) return each;
        }
        return null;
    }

    /** Where the API answers for it. */
    String address(String id) {
        return address + id;
    }

    /** The field of its row that names it, or names what it is called after. */
    String nameField() {
        return name;
    }

    /** The address of its page; null where it has none. */
    @Nullable String page(String id) {
        return page == null ? null : page + id;
    }
}
