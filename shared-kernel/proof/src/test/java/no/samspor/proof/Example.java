package no.samspor.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** The leaf that {@code docs/proof-format.md} shows, at any position. */
public final class Example {

    private Example() {}

    public static Leaf leaf(long position) {
        return new Leaf(
                position,
                Instant.parse("2026-11-22T12:00:00.123456Z"),
                UUID.fromString("01936b2e-8c00-7abc-8def-000000000001"),
                UUID.fromString("01936b2e-8c00-7abc-8def-000000000002"),
                3,
                "man",
                "mandate.approved/1",
                Part.of("{}".getBytes(StandardCharsets.UTF_8)),
                Part.of("{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
    }
}
