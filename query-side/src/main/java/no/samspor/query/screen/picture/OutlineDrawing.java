package no.samspor.query.screen.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samspor.query.screen.picture.Flow.Node;
import no.samspor.query.screen.picture.ink.Drawing;
import no.samspor.query.screen.picture.ink.Ink;
import no.samspor.query.screen.picture.ink.Look;
import no.samspor.query.screen.picture.ink.Path;
import no.samspor.query.screen.picture.ink.Svg;
import org.jspecify.annotations.Nullable;

/** A flow from above, each thing set in under the nearest of those it rests on. */
final class OutlineDrawing {

    private static final double EDGE = 4;
    private static final double INDENT_MAX = 22;
    private static final double INDENTS_WIDTH_MAX = 110;
    private static final double AIR = 12;

    private final Flow flow;
    private final Frame frame;
    private final Svg svg;
    private final double indent;
    private final List<Row> rows = new ArrayList<>();
    private double bottom = EDGE;

    private record Row(Card card, double x, double y, @Nullable Row under) {

        double middle() {
            return y + card.height() / 2;
        }
    }

    OutlineDrawing(Flow flow, Frame frame) {
        this.flow = flow;
        this.frame = frame;
        svg = new Svg(frame.id());
        int deepest = flow.nodes().stream().mapToInt(this::depth).max().orElse(0);
        indent = Math.min(INDENT_MAX, INDENTS_WIDTH_MAX / Math.max(1, deepest));
        Set<String> told = new HashSet<>();
        for (Node node : flow.nodes()) if (flow.nearest(node) == null) row(node, null, told);
    }

    /** Ends, for edges lead to a later step. */
    private int depth(Node node) {
        @Nullable Node nearest = flow.nearest(node);
        return nearest == null ? 0 : 1 + depth(nearest);
    }

    private void row(Node node, @Nullable Row under, Set<String> told) {
        if (!told.add(node.key())) return;
        double x = EDGE + indent * depth(node);
        Card card = Card.of(node, note(node), frame.width() - EDGE - x);
        Row row = new Row(card, x, bottom, under);
        rows.add(row);
        bottom += card.height() + AIR;
        for (Node each : flow.nodes()) {
            if (node.equals(flow.nearest(each))) row(each, row, told);
        }
    }

    private String note(Node node) {
        List<Node> others = new ArrayList<>(flow.under(node));
        others.remove(flow.nearest(node));
        if (others.isEmpty()) return node.note();
        String names = others.stream().map(Node::name).collect(Collectors.joining(", "));
        String also = flow.bond().also().in(frame.language()).formatted(names);
        return node.note().isEmpty() ? also : node.note() + ". " + also;
    }

    Drawing draw() {
        for (Row row : rows) if (row.under() != null) tie(row.under(), row);
        for (Row row : rows) row.card().draw(svg, row.x(), row.y());
        String description = Term.SHOWS_FLOW.in(frame.language()).formatted(flow.nodes().size());
        return svg.finish(frame.width(), bottom - AIR + EDGE, flow.title(), description);
    }

    private void tie(Row above, Row row) {
        double x = above.x() + indent / 2;
        double from = above.y() + above.card().height();
        Path path = new Path().to(x, from).on(x, row.middle()).on(row.x(), row.middle());
        svg.path(path, Look.edged(Ink.LINE, 1.5));
    }
}
