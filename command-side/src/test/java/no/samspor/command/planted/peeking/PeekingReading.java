package no.samspor.command.planted.peeking;

/** Reads the log for a shell. */
final class PeekingReading {
    static String read() {
        return "";
    }
}
