package no.samspor.edge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a machine may be let in for: an upper bound, in words of its issuer. Whether it may do what
 * it asks for, the record says.
 */
public enum Scope {
    DECISIONS_READ("decisions.read"),
    COMMANDS_WRITE("commands.write"),
    AUDIT_READ("audit.read"),
    LEDGER_READ("ledger.read");

    private static final String PREFIX = "xx:samspor/";
    private static final String API = "/api/v1/";

    /** The log itself, its proofs, who has read what, and how the views stand. */
    private static final Set<String> AUDIT =
            Set.of("audits", "evidence", "integrity", "log", "reads", "streams", "views");

    private static final Set<String> LEDGER =
            Set.of("allocations", "economy", "entries", "frames", "fundings", "periods");

    private final String text;

    Scope(String name) {
        this.text = PREFIX + name;
    }

    /** As tokens name it. */
    public String text() {
        return text;
    }

    /** The one that a request needs; null for what is open to all. */
    static @Nullable Scope neededFor(String method, String path) {
        if (!path.startsWith(API)) return null;
        if (!method.equals("GET") && !method.equals("HEAD")) return COMMANDS_WRITE;
        int end = path.indexOf('/', API.length());
        String thing = path.substring(API.length(), end < 0 ? path.length() : end);
        if (AUDIT.contains(thing)) return AUDIT_READ;
        return LEDGER.contains(thing) ? LEDGER_READ : DECISIONS_READ;
    }
}
