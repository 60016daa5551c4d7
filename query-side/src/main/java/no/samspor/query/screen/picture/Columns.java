package no.samspor.query.screen.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.samspor.query.screen.picture.Flow.Edge;
import no.samspor.query.screen.picture.Flow.Node;
import no.samspor.query.screen.picture.scale.Spread;
import no.samspor.query.screen.picture.scale.Spread.Wish;
import org.jspecify.annotations.Nullable;

/**
 * Places the steps of a flow side by side, each thing as near as it can be to what it is tied to. A
 * line that goes past a column has a place of its own in it, so that it crosses no card.
 */
final class Columns {

    private static final double EDGE = 10;
    private static final double BETWEEN = 44;
    private static final double WIDTH_MIN = 136;
    private static final double WIDTH_MAX = 250;
    private static final double AIR = 14;
    private static final double PASSING = 12;
    private static final int SWEEPS = 12;

    private final Map<String, Spot> byKey = new HashMap<>();
    private final List<List<Spot>> columns = new ArrayList<>();
    private final List<List<Spot>> chains = new ArrayList<>();
    private final double width;

    /** A card, or where a line passes; {@code y} is its middle. */
    static final class Spot {
        final @Nullable Card card;
        final int column;
        final List<Spot> before = new ArrayList<>();
        final List<Spot> after = new ArrayList<>();
        double y;

        Spot(@Nullable Card card, int column) {
            this.card = card;
            this.column = column;
        }

        double extent() {
            return card == null ? PASSING : card.height() + AIR;
        }
    }

    Columns(Flow flow, Frame frame) {
        List<Integer> steps = steps(flow);
        width = width(steps.size(), frame);
        for (int i = 0; i < steps.size(); i++) columns.add(new ArrayList<>());
        for (Node node : flow.nodes()) {
            int column = steps.indexOf(node.step());
            Spot spot = new Spot(Card.of(node, node.note(), width), column);
            byKey.put(node.key(), spot);
            columns.get(column).add(spot);
        }
        for (Edge edge : flow.edges()) chain(edge);
        arrange();
    }

    /** Whether its columns are wide enough to be read. */
    static boolean fit(Flow flow, Frame frame) {
        return !frame.isNarrow() && width(steps(flow).size(), frame) >= WIDTH_MIN;
    }

    private static List<Integer> steps(Flow flow) {
        return flow.nodes().stream().map(Node::step).distinct().sorted().toList();
    }

    private static double width(int count, Frame frame) {
        double room = frame.width() - 2 * EDGE - BETWEEN * (count - 1);
        return Math.min(WIDTH_MAX, room / Math.max(1, count));
    }

    private void chain(Edge edge) {
        Spot from = Objects.requireNonNull(byKey.get(edge.from()));
        Spot to = Objects.requireNonNull(byKey.get(edge.to()));
        List<Spot> chain = new ArrayList<>(List.of(from));
        for (int column = from.column + 1; column < to.column; column++) {
            Spot passing = new Spot(null, column);
            columns.get(column).add(passing);
            tie(chain.getLast(), passing);
            chain.add(passing);
        }
        tie(chain.getLast(), to);
        chain.add(to);
        chains.add(chain);
    }

    private static void tie(Spot before, Spot after) {
        before.after.add(after);
        after.before.add(before);
    }

    private void arrange() {
        for (List<Spot> column : columns) place(column, new ArrayList<>(), true);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean sorting = sweep < SWEEPS / 2;
            for (List<Spot> column : columns) toward(column, sorting, true);
            for (List<Spot> column : columns.reversed()) toward(column, sorting, false);
        }
        double top = spots().mapToDouble(s -> s.y - s.extent() / 2).min().orElse(0);
        spots().forEach(spot -> spot.y += EDGE - top - AIR / 2);
    }

    private Stream<Spot> spots() {
        return columns.stream().flatMap(List::stream);
    }

    /** Each to the middle of what it is tied to, on one side. */
    private static void toward(List<Spot> column, boolean sorting, boolean forward) {
        List<Double> wanted = new ArrayList<>();
        Map<Spot, Double> means = new HashMap<>();
        for (Spot spot : column) {
            List<Spot> tied = forward ? spot.before : spot.after;
            means.put(spot, tied.stream().mapToDouble(each -> each.y).average().orElse(spot.y));
        }
        if (sorting) column.sort(Comparator.comparing(means::get));
        for (Spot spot : column) wanted.add(means.get(spot));
        place(column, wanted, false);
    }

    private static void place(List<Spot> column, List<Double> wanted, boolean stacked) {
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            wishes.add(new Wish(stacked ? 0 : wanted.get(i), column.get(i).extent()));
        }
        double[] middles = Spread.of(wishes);
        for (int i = 0; i < middles.length; i++) column.get(i).y = middles[i];
    }

    List<List<Spot>> all() {
        return columns;
    }

    /** The places that each edge goes through, from card to card. */
    List<List<Spot>> chains() {
        return chains;
    }

    double width() {
        return width;
    }

    /** The left end of a column. */
    double x(int column) {
        return EDGE + column * (width + BETWEEN);
    }

    double bottom() {
        return spots().mapToDouble(s -> s.y + s.extent() / 2).max().orElse(0) + EDGE - AIR / 2;
    }
}
