package no.samspor.query.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/** What tests of pages say things with: the words of the pages, and no names. */
public final class Screens {

    private Screens() {}

    public static Say say(String language) {
        try {
            Reading nothing = new Reading(CompletableFuture.completedFuture(Json.NOTHING));
            return new Say(
                    new ScreenConfiguration().messageSource(),
                    language,
                    new Names(_ -> nothing),
                    new Codes(_ -> nothing));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
