package no.samspor.bench;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The mandates of one client and the version that each stands at; each is asked in turn. */
final class Mandates {

    /** Bodies that the product is given before the run; the peers know none and take any. */
    static final String LOWER = id("bod", new UUID(0x8000L, 1 | Long.MIN_VALUE));

    static final String UPPER = id("bod", new UUID(0x8000L, 2 | Long.MIN_VALUE));

    static final String PROPOSAL =
            "{\"proposedBy\":\"" + LOWER + "\",\"proposedTo\":\"" + UPPER + "\"}";
    static final String REMARKS = "{\"remarks\":\"Målene må kunne måles; se merknad 3.\"}";

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DIGITS = 26;

    private final List<String> ids = new ArrayList<>();
    private final List<Long> versions = new ArrayList<>();
    private final String programme = id("prg", UUID.randomUUID());

    int size() {
        return ids.size();
    }

    void add(int count) {
        for (int i = 0; i < count; i++) {
            ids.add(id("man", UUID.randomUUID()));
            versions.add(-1L);
        }
    }

    String id(int mandate) {
        return ids.get(mandate);
    }

    /** The version to state; the next one is one more, since each command appends one event. */
    long take(int mandate) {
        long version = versions.get(mandate);
        versions.set(mandate, version + 1);
        return version;
    }

    /** What was asked with the version taken last did not come about. */
    void back(int mandate) {
        versions.set(mandate, versions.get(mandate) - 1);
    }

    String draft(String id) {
        return "{\"mandate\":\""
                + id
                + "\",\"programme\":\""
                + programme
                + "\",\"holder\":\""
                + programme
                + "\",\"text\":{\"purpose\":\"Etablere felles tjeneste for velferdsteknologi i"
                + " kommunene\",\"scope\":[\"Innføring\",\"Opplæring\"],\"outOfScope\":[],"
                + "\"resultGoals\":[],\"authorities\":[]}}";
    }

    /** An identity as the product writes it: a prefix and 26 digits of Crockford's base 32. */
    static String id(String prefix, UUID value) {
        BigInteger rest =
                new BigInteger(Long.toHexString(value.getMostSignificantBits()), 16)
                        .shiftLeft(Long.SIZE)
                        .or(new BigInteger(Long.toHexString(value.getLeastSignificantBits()), 16));
        var digits = new StringBuilder();
        for (int i = 0; i < DIGITS; i++) {
            digits.append(ALPHABET.charAt(rest.intValue() & 31));
            rest = rest.shiftRight(5);
        }
        return prefix + "_" + digits.reverse();
    }
}
