package no.samspor.query.screen.picture;

import java.util.List;
import no.samspor.query.screen.picture.Columns.Spot;
import no.samspor.query.screen.picture.ink.Drawing;
import no.samspor.query.screen.picture.ink.Ink;
import no.samspor.query.screen.picture.ink.Look;
import no.samspor.query.screen.picture.ink.Path;
import no.samspor.query.screen.picture.ink.Svg;

/** A flow from left to right. */
final class ColumnsDrawing {

    private static final double HEAD = 6;

    private final Flow flow;
    private final Frame frame;
    private final Svg svg;
    private final Columns columns;

    ColumnsDrawing(Flow flow, Frame frame) {
        this.flow = flow;
        this.frame = frame;
        svg = new Svg(frame.id());
        columns = new Columns(flow, frame);
    }

    Drawing draw() {
        for (int i = 0; i < flow.edges().size(); i++) {
            line(columns.chains().get(i), flow.edges().get(i).sure());
        }
        for (List<Spot> column : columns.all()) {
            for (Spot spot : column) {
                if (spot.card == null) continue;
                spot.card.draw(svg, columns.x(spot.column), spot.y - spot.card.height() / 2);
            }
        }
        String description = Term.SHOWS_FLOW.in(frame.language()).formatted(flow.nodes().size());
        return svg.finish(frame.width(), columns.bottom(), flow.title(), description);
    }

    private void line(List<Spot> chain, boolean sure) {
        double x = columns.x(chain.getFirst().column) + columns.width();
        double y = chain.getFirst().y;
        Path path = new Path().to(x, y);
        for (Spot spot : chain.subList(1, chain.size())) {
            double left = columns.x(spot.column);
            boolean last = spot.card != null;
            path.swing(x, y, last ? left - HEAD : left, spot.y);
            y = spot.y;
            x = left;
            if (last) continue;
            x = left + columns.width();
            path.on(x, y);
        }
        Look look = Look.edged(Ink.LINE, 1.5);
        svg.path(path, sure ? look : look.dashes());
        Path head = new Path().to(x - HEAD - 1, y - HEAD * 0.7).on(x - 1, y);
        svg.path(head.on(x - HEAD - 1, y + HEAD * 0.7).closed(), Look.filled(Ink.LINE));
    }
}
