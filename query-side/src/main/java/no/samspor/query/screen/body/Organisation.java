package no.samspor.query.screen.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Say;
import no.samspor.query.screen.Screen;
import no.samspor.query.screen.picture.Flow;
import no.samspor.query.screen.picture.Flow.Bond;
import no.samspor.query.screen.picture.Flow.Edge;
import no.samspor.query.screen.picture.Flow.Node;
import no.samspor.query.screen.picture.Flow.Standing;
import org.jspecify.annotations.Nullable;

/** Who appointed which body of a programme, and under which it stands, as a picture. */
final class Organisation {

    private static final int ABOVE_MAX = 6;

    private final Screen screen;
    private final Say say;
    private final Map<String, Seats> seats = new LinkedHashMap<>();
    private final Map<String, Json> outside = new LinkedHashMap<>();

    private Organisation(Screen screen, List<Seats> all) {
        this.screen = screen;
        this.say = screen.say();
        for (Seats each : all) seats.put(each.id(), each);
    }

    static Flow of(Screen screen, List<Seats> all) {
        Organisation organisation = new Organisation(screen, all);
        all.forEach(each -> organisation.fetchAbove(each.body(), ABOVE_MAX));
        return organisation.drawn();
    }

    /** Bodies that are not the programme's, but stand above one that is. */
    private void fetchAbove(Json body, int left) {
        for (String id : bearers(body)) {
            boolean known = seats.containsKey(id) || outside.containsKey(id);
            if (known || left == 0 || !id.startsWith("bod_")) continue;
            @Nullable Json above = screen.read("/api/v1/bodies/" + id).itemIfAny();
            if (above == null) continue;
            outside.put(id, above);
            fetchAbove(above, left - 1);
        }
    }

    /** Who appointed it, what it stands under; whose it is, where nothing else is known. */
    private static Set<String> bearers(Json body) {
        Set<String> bearers = new LinkedHashSet<>();
        for (String field : List.of("appointedBy", "parent")) {
            if (body.has(field)) bearers.add(body.text(field, ""));
        }
        if (bearers.isEmpty() && body.has("organisation")) {
            bearers.add(body.text("organisation", ""));
        }
        return bearers;
    }

    private Flow drawn() {
        Map<String, Node> nodes = new LinkedHashMap<>();
        List<Edge> edges = new ArrayList<>();
        Map<String, Json> bodies = new LinkedHashMap<>(outside);
        seats.forEach((id, each) -> bodies.put(id, each.body()));
        Map<String, Integer> steps = new HashMap<>();
        for (Json body : bodies.values()) {
            String id = body.text("body", "");
            for (String bearer : bearers(body)) {
                boolean shown = bearer.startsWith("org_") || bodies.containsKey(bearer);
                if (!shown) continue;
                if (bearer.startsWith("org_")) nodes.put(bearer, organisation(bearer));
                edges.add(new Edge(bearer, id, body.is("certainty", "yes")));
            }
        }
        for (Json body : bodies.values()) {
            String id = body.text("body", "");
            nodes.put(id, node(body, step(id, bodies, steps, bodies.size())));
        }
        String title = say.word("body.organisation");
        return new Flow(title, Bond.APPOINTED_BY, List.copyOf(nodes.values()), edges);
    }

    /** Organisations are 0; a body stands one after the last of those that bear it. */
    private static int step(
            String id, Map<String, Json> bodies, Map<String, Integer> known, int left) {
        @Nullable Json body = bodies.get(id);
        if (body == null || left == 0) return 0;
        @Nullable Integer step = known.get(id);
        if (step != null) return step;
        int last = 0;
        for (String bearer : bearers(body)) {
            last = Math.max(last, step(bearer, bodies, known, left - 1));
        }
        known.put(id, last + 1);
        return last + 1;
    }

    private Node organisation(String id) {
        String kind = say.word("body.organisation.kind");
        return new Node(id, 0, kind, say.name(id), "", Standing.FIRM, null);
    }

    private Node node(Json body, int step) {
        String id = body.text("body", "");
        @Nullable Seats sitting = seats.get(id);
        String note = sitting == null ? "" : note(sitting);
        String kind = say.code("bodyType", body.text("bodyType"));
        String name = body.text("name", say.word("say.unnamed"));
        return new Node(id, step, kind, name, note, standing(body), screen.page(id));
    }

    private String note(Seats sitting) {
        List<String> said = new ArrayList<>();
        if (!sitting.body().is("state", "constituted")) {
            said.add(say.word("body.state." + sitting.body().text("state", "planned")));
        }
        int seated = sitting.seated().size();
        if (seated > 0) said.add(say.word("body.members.count", seated));
        if (sitting.deputies() > 0) said.add(say.word("body.deputies.count", sitting.deputies()));
        if (sitting.vacant() > 0) said.add(say.word("body.vacant.count", sitting.vacant()));
        return String.join(", ", said);
    }

    private static Standing standing(Json body) {
        if (!body.is("certainty", "yes")) return Standing.UNCERTAIN;
        return body.is("state", "constituted") ? Standing.FIRM : Standing.ABSENT;
    }
}
