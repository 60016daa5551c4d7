package no.samspor.command.access;

/** Hears of what was stored about people before the asker does: the next request may rest on it. */
@FunctionalInterface
public interface FirstTold {

    void stored(long position);
}
