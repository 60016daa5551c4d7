package no.samspor.query.planted.thrower;

/** Fails without a reason that a person could read. */
final class ThrowerApi {
    void read() {
        throw new RuntimeException("no");
    }
}
