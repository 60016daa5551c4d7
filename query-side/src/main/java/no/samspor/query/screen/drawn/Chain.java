package no.samspor.query.screen.drawn;

import java.util.ArrayList;
import java.util.List;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Say;
import no.samspor.query.screen.Screen;
import no.samspor.query.screen.picture.Flow;
import no.samspor.query.screen.picture.Flow.Bond;
import no.samspor.query.screen.picture.Flow.Edge;
import no.samspor.query.screen.picture.Flow.Node;
import no.samspor.query.screen.picture.Flow.Standing;
import no.samspor.query.screen.picture.Shown;
import org.jspecify.annotations.Nullable;

/** From the law over delegation, body and mandate to a decision, and on to what rests on it. */
public final class Chain {

    private static final int RESTS_MAX = 12;

    private static final int GROUND = 0;
    private static final int BODY = 1;
    private static final int MANDATE = 2;
    private static final int DECISION = 3;
    private static final int RESTS = 4;

    private final Screen screen;
    private final Say say;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private Chain(Screen screen) {
        this.screen = screen;
        this.say = screen.say();
    }

    /**
     * @param row the decision
     * @param mandate the mandate that it was made under
     * @param rests the newest event of each thing that rests on it
     */
    public static Shown of(Screen screen, Json row, @Nullable Json mandate, List<Json> rests) {
        Chain chain = new Chain(screen);
        chain.grounds(row.in("authority"));
        List<String> grounds = chain.nodes.stream().map(Node::key).toList();
        @Nullable String body = row.text("body");
        if (body != null) chain.add(BODY, body, chain.kind(body), "", Standing.FIRM);
        if (mandate != null) chain.mandate(mandate);
        chain.decision(row, body, mandate, grounds);
        rests.stream().limit(RESTS_MAX).forEach(each -> chain.rest(each, row));
        String title = chain.say.word("drawn.chain", row.text("title", ""));
        Flow flow = new Flow(title, Bond.RESTS_ON, chain.nodes, chain.edges);
        return Shown.of(flow, "chain", screen.language());
    }

    private void grounds(Json authority) {
        Json law = authority.in("law");
        if (!law.isEmpty()) {
            String name = say.code("law", law.text("act")) + " " + law.text("section", "");
            String kind = say.word("drawn.law");
            nodes.add(new Node("law", GROUND, kind, name, "", Standing.FIRM, null));
        }
        for (String field : List.of("decision", "delegation", "agreement")) {
            @Nullable String id = authority.text(field);
            if (id != null) add(GROUND, id, kind(id), "", Standing.FIRM);
        }
    }

    private void mandate(Json mandate) {
        String valid = say.period(mandate.text("validFrom"), mandate.text("validTo"));
        String version = say.word("drawn.mandate", mandate.text("version", "–"));
        add(MANDATE, mandate.text("mandate", ""), version, valid, standing(mandate));
    }

    private void decision(
            Json row, @Nullable String body, @Nullable Json mandate, List<String> grounds) {
        String id = row.text("decision", "");
        @Nullable String decided = row.text("decidedOn");
        String on = say.date(decided == null ? row.text("effectiveFrom") : decided);
        String name = row.text("title", say.unnamed());
        nodes.add(new Node(id, DECISION, kind(id), name, on, Standing.SUBJECT, null));
        for (String ground : grounds) edges.add(new Edge(ground, id, true));
        if (body != null) edges.add(new Edge(body, id, true));
        if (mandate != null) {
            boolean sure = mandate.is("certainty", "yes");
            edges.add(new Edge(mandate.text("mandate", ""), id, sure));
        }
    }

    private void rest(Json event, Json row) {
        String id = event.text("stream", "");
        boolean known = nodes.stream().anyMatch(node -> node.key().equals(id));
        if (known) return;
        add(RESTS, id, kind(id), say.event(event.text("type")), Standing.FIRM);
        edges.add(new Edge(row.text("decision", ""), id, true));
    }

    private void add(int step, String id, String kind, String note, Standing standing) {
        @Nullable String name = say.nameIfAny(id);
        String shown = name == null ? say.unnamed() : name;
        nodes.add(new Node(id, step, kind, shown, note, standing, screen.page(id)));
    }

    private String kind(String id) {
        return say.thing(say.kind(id));
    }

    private static Standing standing(Json row) {
        return row.is("certainty", "yes") ? Standing.FIRM : Standing.UNCERTAIN;
    }
}
