package no.samspor.query.screen.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;
import no.samspor.query.screen.picture.Bullets.Bar;
import no.samspor.query.screen.picture.Flow.Bond;
import no.samspor.query.screen.picture.Flow.Edge;
import no.samspor.query.screen.picture.Flow.Node;
import no.samspor.query.screen.picture.Flow.Standing;
import no.samspor.query.screen.picture.Mark.Kind;
import no.samspor.query.screen.picture.Steps.Line;
import no.samspor.query.screen.picture.Steps.Point;
import no.samspor.query.screen.picture.Timeline.Lane;

/** Pictures to look at, and pictures of anything that could be. */
final class Samples {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    private static final List<String> WORDS =
            List.of(
                    "Melhus",
                    "kommune",
                    "og",
                    "i",
                    "samhandlingsprosjektgruppemedlemskapsoversikt",
                    "§ 6-1",
                    "<b>",
                    "&",
                    "Ráhkadit",
                    "2024/2025",
                    "omdømmebygging");
    private static final List<String> DATES =
            List.of(
                    "2024-01-01",
                    "2023-10",
                    "2022",
                    "2021-03~",
                    "2024/2025",
                    "../2025-01-01",
                    "2024-06-01/..",
                    "unstated",
                    "1988-02-29",
                    "2071");

    private Samples() {}

    static Timeline timeline() {
        List<Mark> before =
                List.of(
                        mark(Kind.DECISION, "Mandat vedtatt", "2020-06-15"),
                        mark(Kind.GATE, "BP3, planlegging er ferdig", "2021-03~"));
        List<Mark> disputed =
                List.of(
                        mark(Kind.RECEIVED, "Melhus kommune", "2024-01-01", "2023-01-01"),
                        mark(Kind.REMARKED, "Skaun kommune", "2024-06-01/.."),
                        mark(Kind.REFUSED, "Midtre Gauldal kommune", "unstated"));
        List<Mark> planned = List.of(mark(Kind.PLANNED, "Melhus kommune", "2024/2025"));
        List<Lane> lanes =
                List.of(
                        new Lane("Programmet", before),
                        new Lane("Kommunikasjon og omdømmebygging", disputed),
                        new Lane("Heltidskultur", planned));
        return new Timeline("Vedtak og overleveringer", lanes, TODAY);
    }

    static Bullets bullets() {
        return new Bullets(
                "Rammer",
                List.of(
                        new Bar("Felles", kr(4_200_000), kr(3_900_000), kr(3_120_000), null, "/a"),
                        new Bar("Melhus", kr(1_900_000), null, kr(2_150_000), kr(2_200_000), null),
                        new Bar("Uten ramme", kr(0), null, kr(90_500), null, null)));
    }

    static Steps steps() {
        List<Point> granted =
                List.of(
                        new Point(LocalDate.of(2022, 1, 1), kr(2_000_000)),
                        new Point(LocalDate.of(2023, 1, 1), kr(3_200_000)));
        List<Point> posted =
                List.of(
                        new Point(LocalDate.of(2022, 2, 1), kr(120_000)),
                        new Point(LocalDate.of(2023, 11, 3), kr(3_100_000)));
        List<Line> lines =
                List.of(new Line("Regnskap", false, posted), new Line("Ramme", true, granted));
        return new Steps("Ramme og regnskap", lines, TODAY);
    }

    static Flow flow() {
        List<Node> nodes =
                List.of(
                        node("law", 0, "Lov", "Kommuneloven § 5-3", Standing.FIRM),
                        node("man", 1, "Mandat", "Mandat, versjon 3", Standing.UNCERTAIN),
                        node("dec", 2, "Vedtak", "14/22 Ramme for heltidskultur", Standing.SUBJECT),
                        node("kr", 3, "Ramme", "1,2 mill. kr", Standing.FIRM),
                        node("han", 3, "Overlevering", "Skaun kommune", Standing.ABSENT));
        List<Edge> edges =
                List.of(
                        new Edge("law", "man", true),
                        new Edge("law", "dec", true),
                        new Edge("man", "dec", false),
                        new Edge("dec", "kr", true),
                        new Edge("dec", "han", true));
        return new Flow("Myndighetskjeden", Bond.RESTS_ON, nodes, edges);
    }

    private static Node node(String key, int step, String kind, String name, Standing standing) {
        return new Node(key, step, kind, name, "", standing, "/" + key);
    }

    private static Mark mark(Kind kind, String text, String... on) {
        return new Mark(kind, text, Arrays.stream(on).map(UncertainDate::parse).toList(), null);
    }

    private static Nok kr(long kroner) {
        return Nok.kroner(kroner);
    }

    /** One of each, of whatever chance gives. */
    static List<Picture> any(RandomGenerator random) {
        return List.of(anyTimeline(random), anyBullets(random), anySteps(random), anyFlow(random));
    }

    private static Timeline anyTimeline(RandomGenerator random) {
        List<Lane> lanes = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            List<Mark> marks = new ArrayList<>();
            for (int j = random.nextInt(30); j > 0; j--) marks.add(anyMark(random));
            lanes.add(new Lane(text(random), marks));
        }
        return new Timeline(text(random), lanes, TODAY);
    }

    private static Mark anyMark(RandomGenerator random) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        String[] on = new String[1 + random.nextInt(2)];
        for (int i = 0; i < on.length; i++) on[i] = DATES.get(random.nextInt(DATES.size()));
        return mark(kind, text(random), on);
    }

    private static Bullets anyBullets(RandomGenerator random) {
        List<Bar> bars = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            Nok obliged = random.nextBoolean() ? null : amount(random);
            Nok forecast = random.nextBoolean() ? null : amount(random);
            bars.add(
                    new Bar(
                            text(random),
                            random.nextInt(4) == 0 ? Nok.ZERO : amount(random),
                            obliged,
                            random.nextInt(5) == 0 ? amount(random).negated() : amount(random),
                            forecast,
                            null));
        }
        return new Bullets(text(random), bars);
    }

    private static Steps anySteps(RandomGenerator random) {
        List<Line> lines = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            List<Point> points = new ArrayList<>();
            LocalDate on = LocalDate.of(2019, 1, 1);
            for (int j = random.nextInt(20); j > 0; j--) {
                on = on.plusDays(random.nextInt(1, 90));
                points.add(new Point(on, amount(random)));
            }
            lines.add(new Line(text(random), random.nextBoolean(), points));
        }
        return new Steps(text(random), lines, TODAY);
    }

    private static Flow anyFlow(RandomGenerator random) {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        int steps = random.nextInt(1, 8);
        for (int i = random.nextInt(20); i > 0; i--) {
            Standing standing = Standing.values()[random.nextInt(Standing.values().length)];
            int step = random.nextInt(steps);
            nodes.add(
                    new Node(
                            "n" + i,
                            step,
                            text(random),
                            text(random),
                            text(random),
                            standing,
                            null));
        }
        for (int i = random.nextInt(25); i > 0 && !nodes.isEmpty(); i--) {
            String from = nodes.get(random.nextInt(nodes.size())).key();
            String to = nodes.get(random.nextInt(nodes.size())).key();
            edges.add(new Edge(from, to, random.nextBoolean()));
        }
        return new Flow(text(random), Bond.RESTS_ON, nodes, edges);
    }

    private static Nok amount(RandomGenerator random) {
        return new Nok(random.nextLong(1L << random.nextInt(1, 50)));
    }

    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.toString().strip();
    }
}
