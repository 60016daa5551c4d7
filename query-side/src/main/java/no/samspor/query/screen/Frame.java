package no.samspor.query.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands around every page: the places of a programme, and where its assets lie. */
@Component
public final class Frame {

    private final List<Place> places;
    private final Map<String, String> homes;
    private final Assets assets;

    Frame(ObjectProvider<Place> places, ObjectProvider<Home> homes, Assets assets) {
        this.places = places.stream().sorted(Comparator.comparing(Place::order)).toList();
        this.homes = homes.stream().collect(Collectors.toMap(Home::kind, Home::path));
        this.assets = assets;
    }

    public List<Place> places() {
        return places;
    }

    /** The address of the page of what has this identity; null where it has none. */
    @Nullable String page(String id) {
        @Nullable String path = homes.get(Thing.kind(id));
        return path == null ? null : path + id;
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
