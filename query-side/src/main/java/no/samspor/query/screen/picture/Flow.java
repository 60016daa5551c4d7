package no.samspor.query.screen.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.samspor.query.screen.picture.Tabulated.Cell;
import no.samspor.query.screen.picture.Tabulated.Head;
import no.samspor.query.screen.picture.ink.Drawing;
import no.samspor.query.screen.picture.ink.Ink;
import org.jspecify.annotations.Nullable;

/**
 * What rests on what: from law to money, from council to working group.
 *
 * @param bond what its lines mean
 * @param nodes in the order in which they are told
 * @param edges from what bears to what rests on it; only those to a later step are shown
 */
public record Flow(String title, Bond bond, List<Node> nodes, List<Edge> edges) implements Picture {

    public Flow {
        List<Node> known = nodes;
        edges =
                edges.stream()
                        .filter(edge -> step(known, edge.from()) < step(known, edge.to()))
                        .distinct()
                        .toList();
    }

    /** What a line between two of them means. */
    public enum Bond {
        RESTS_ON(Term.RESTS_ON, Term.RESTS_ALSO_ON),
        APPOINTED_BY(Term.APPOINTED_BY, Term.ALSO_UNDER);

        private final Term head;
        private final Term also;

        Bond(Term head, Term also) {
            this.head = head;
            this.also = also;
        }

        Term also() {
            return also;
        }
    }

    /** How firmly something stands. */
    public enum Standing {
        FIRM(Ink.LINE, Ink.TEXT),
        /** It is only reported, possible or disputed. */
        UNCERTAIN(Ink.DISPUTED, Ink.TEXT),
        /** It is over, or not yet. */
        ABSENT(Ink.LINE, Ink.QUIET),
        /** What the picture is about. */
        SUBJECT(Ink.DECISION, Ink.TEXT);

        private final Ink edge;
        private final Ink letters;

        Standing(Ink edge, Ink letters) {
            this.edge = edge;
            this.letters = letters;
        }

        Ink edge() {
            return edge;
        }

        Ink letters() {
            return letters;
        }

        boolean isDashed() {
            return this == UNCERTAIN || this == ABSENT;
        }
    }

    /**
     * One thing.
     *
     * @param key by which edges name it
     * @param step its column, counted from what bears all
     * @param kind what it is, in a word or two
     * @param note what else is to be known of it; may be empty
     */
    public record Node(
            String key,
            int step,
            String kind,
            String name,
            String note,
            Standing standing,
            @Nullable String href) {}

    /**
     * A line from {@code from} to {@code to}, by their keys.
     *
     * @param sure whether it is more than possible
     */
    public record Edge(String from, String to, boolean sure) {}

    private static int step(List<Node> nodes, String key) {
        return nodes.stream()
                .filter(node -> node.key().equals(key))
                .mapToInt(Node::step)
                .findFirst()
                .orElse(Integer.MIN_VALUE);
    }

    /** What {@code node} rests on, in the order of the nodes. */
    List<Node> under(Node node) {
        return nodes.stream()
                .filter(
                        each ->
                                edges.stream()
                                        .anyMatch(
                                                edge ->
                                                        edge.from().equals(each.key())
                                                                && edge.to().equals(node.key())))
                .toList();
    }

    /** The nearest of those: the first of the last step; null for what rests on nothing. */
    @Nullable Node nearest(Node node) {
        @Nullable Node nearest = null;
        for (Node each : under(node)) {
            if (nearest == null || each.step() > nearest.step()) nearest = each;
        }
        return nearest;
    }

    @Override
    public Drawing draw(Frame frame) {
        if (Columns.fit(this, frame)) return new ColumnsDrawing(this, frame).draw();
        return new OutlineDrawing(this, frame).draw();
    }

    @Override
    public Tabulated table(String language) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Node node : nodes) {
            String under = under(node).stream().map(Node::name).collect(Collectors.joining(", "));
            rows.add(
                    List.of(
                            Cell.of(node.kind()),
                            new Cell(node.name(), node.href()),
                            Cell.of(node.note()),
                            Cell.of(under.isEmpty() ? "–" : under)));
        }
        return new Tabulated(
                title,
                List.of(
                        Head.of(Term.WHAT, language),
                        Head.of(Term.NAME, language),
                        Head.of(Term.NOTE, language),
                        Head.of(bond.head, language)),
                rows);
    }
}
