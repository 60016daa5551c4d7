package no.samspor.query.planted.nosy;

import no.samspor.query.sight.Sight;

/** Breaks the law that a page asks the API alone. */
final class NosyScreen {

    String sees(Sight sight) {
        return sight.condition();
    }
}
