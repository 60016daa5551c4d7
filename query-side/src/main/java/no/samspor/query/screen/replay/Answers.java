package no.samspor.query.screen.replay;

import no.samspor.query.screen.ApiRefused;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Reading;
import org.jspecify.annotations.Nullable;

/** Answers of which some are about what did not exist yet, or is not for this reader. */
final class Answers {

    private static final int NOT_ALLOWED = 403;
    private static final int NOT_FOUND = 404;

    private Answers() {}

    static Json orNothing(@Nullable Reading reading) {
        if (reading == null) return Json.NOTHING;
        try {
            return reading.answer();
        } catch (ApiRefused refused) {
            if (refused.status() == NOT_FOUND || refused.status() == NOT_ALLOWED) {
                return Json.NOTHING;
            }
            throw refused;
        }
    }
}
