package no.samspor.edge;

/**
 * The platform threads that virtual threads run on. Whoever loads a class keeps his, also while he
 * waits for a lock, and who has the lock may have been set aside: with one for each processor, a
 * process that was asked by many while it was cold stood still for ever, each waiting for a class
 * that another was to load (JEP 444, JEP 491). There are so many that somebody always goes on.
 */
public final class Carriers {

    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private static final int ENOUGH = 256;

    private Carriers() {}

    /** To be called before the first virtual thread; what whoever starts us has said, stays. */
    public static void enough() {
        if (System.getProperty(PARALLELISM) != null) return;
        System.setProperty(PARALLELISM, Integer.toString(ENOUGH));
    }
}
