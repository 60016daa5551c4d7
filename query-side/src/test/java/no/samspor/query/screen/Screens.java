package no.samspor.query.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/** What tests of pages say things with: the words of the pages, and no names. */
public final class Screens {

    private Screens() {}

    public static Say say(String language) {
        try {
            Names nobody =
                    new Names(_ -> new Reading(CompletableFuture.completedFuture(Json.NOTHING)));
            return new Say(new ScreenConfiguration().messageSource(), language, nobody);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
