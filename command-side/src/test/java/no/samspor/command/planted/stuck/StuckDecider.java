package no.samspor.command.planted.stuck;

/** Fails without a reason that a person could read. */
final class StuckDecider {
    void refuse() {
        throw new IllegalStateException("no");
    }
}
