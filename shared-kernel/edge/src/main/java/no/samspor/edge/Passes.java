package no.samspor.edge;

/** Tells a fault that passes by itself. Each side knows its own; the edge only says so. */
@FunctionalInterface
public interface Passes {

    /** Whether what {@code fault} rests on is away, and comes back without anybody's help. */
    boolean passes(Throwable fault);
}
