package no.samspor.command.planted.thrower;

/** Fails without a reason that a person could read. */
final class ThrowerDecider {
    void refuse() {
        throw new RuntimeException("no");
    }
}
