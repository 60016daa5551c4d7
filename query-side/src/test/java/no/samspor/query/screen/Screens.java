package no.samspor.query.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/** What tests of pages say things with: the words of the pages, and no names. */
public final class Screens {

    private Screens() {}

    public static Say say(String language) {
        return say(language, Json.NOTHING);
    }

    /** As {@link #say(String)}, where each list of codes that is asked for holds {@code codes}. */
    public static Say say(String language, Json codes) {
        try {
            Reading nothing = new Reading(CompletableFuture.completedFuture(Json.NOTHING));
            Reading held = new Reading(CompletableFuture.completedFuture(codes));
            return new Say(
                    new ScreenConfiguration().messageSource(),
                    language,
                    new Names(_ -> nothing),
                    new Codes(_ -> held));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
