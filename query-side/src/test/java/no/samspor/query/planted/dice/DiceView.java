package no.samspor.query.planted.dice;

import java.util.UUID;

/** Keys a row by chance, so that the same event heard twice gives two rows. */
final class DiceView {
    UUID key() {
        return UUID.randomUUID();
    }
}
