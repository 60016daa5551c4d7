package no.samspor.query.screen;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands around every page: the places of a programme, and where its assets lie. */
@Component
public final class Frame {

    private final List<Place> places;
    private final Assets assets;

    Frame(ObjectProvider<Place> places, Assets assets) {
        this.places = places.stream().sorted(Comparator.comparing(Place::order)).toList();
        this.assets = assets;
    }

    public List<Place> places() {
        return places;
    }

    /** Own style sheets, in the order in which they are laid over Designsystemet's. */
    public List<String> styles() {
        return assets.own(".css");
    }

    /** Own modules; pages work without them. */
    public List<String> scripts() {
        return assets.own(".js");
    }

    /** The address of one of our assets, which changes when any of them does. */
    public String asset(String file) {
        return assets.address(file);
    }
}
