package no.samspor.edge.guard;

import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may ask for, and how much is done at once; {@code samspor.limits.*}. A person
 * who clicks, or a machine that reports, comes nowhere near; 0 is no limit.
 *
 * @param person requests a second
 * @param personBytes of bodies, a second
 * @param organisation as {@code person}, all its people and machines together
 * @param commands done at once
 * @param reads answered at once
 * @param heavyReads answered at once, of those that are put together from much
 */
record Limits(
        long person,
        long personBytes,
        long organisation,
        long organisationBytes,
        int commands,
        int reads,
        int heavyReads) {

    static Limits of(Environment properties) {
        return new Limits(
                number(properties, "person", 1_000),
                bytes(properties, "person-bytes", 8),
                number(properties, "organisation", 4_000),
                bytes(properties, "organisation-bytes", 32),
                number(properties, "commands", 256),
                number(properties, "reads", 512),
                number(properties, "heavy-reads", 16));
    }

    private static int number(Environment properties, String name, int usual) {
        return properties.getProperty("samspor.limits." + name, Integer.class, usual);
    }

    private static long bytes(Environment properties, String name, long usualMegabytes) {
        return properties
                .getProperty(
                        "samspor.limits." + name,
                        DataSize.class,
                        DataSize.ofMegabytes(usualMegabytes))
                .toBytes();
    }
}
