package no.samspor.query.screen.drawn;

import java.util.ArrayList;
import java.util.List;
import no.samspor.kernel.Nok;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Screen;
import no.samspor.query.screen.picture.Bullets;
import no.samspor.query.screen.picture.Bullets.Bar;
import no.samspor.query.screen.picture.Shown;
import org.jspecify.annotations.Nullable;

/** What is granted against what is posted, bar by bar: nobody records obligations or forecasts. */
public final class Balance {

    private final Screen screen;
    private final List<Bar> bars = new ArrayList<>();

    private Balance(Screen screen) {
        this.screen = screen;
    }

    /** An empty one, to be added to. */
    public static Balance of(Screen screen) {
        return new Balance(screen);
    }

    /**
     * @param figures as the economy of the API answers them; a figure that it does not give is not
     *     drawn
     */
    public Balance add(String name, Json figures, @Nullable String href) {
        if (figures.isEmpty()) return this;
        bars.add(
                new Bar(
                        name,
                        nok(figures.at("granted")),
                        null,
                        nok(figures.at("posted")),
                        null,
                        href));
        return this;
    }

    private static Nok nok(@Nullable Json amount) {
        return amount == null ? Nok.ZERO : new Nok(amount.number("minor"));
    }

    /** Null where there is nothing to compare. */
    public @Nullable Shown drawn() {
        if (bars.isEmpty()) return null;
        String title = screen.say().word("drawn.balance");
        return Shown.of(new Bullets(title, bars), "balance", screen.language());
    }
}
