package no.samspor.command.planted.peeking;

/** Reads the log itself, instead of being told. */
final class PeekingDecider {
    String decide() {
        return PeekingReading.read();
    }
}
