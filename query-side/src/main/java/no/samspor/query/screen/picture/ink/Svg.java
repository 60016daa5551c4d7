package no.samspor.query.screen.picture.ink;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one drawing, from back to front. It says what it shows to those who do not see it; where
 * it holds links it is a document to be walked through, else one image.
 */
public final class Svg {

    /** Where a line of text stands with respect to the point it is given. */
    public enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    private final String id;
    private final StringBuilder shapes = new StringBuilder();
    private final StringBuilder shades = new StringBuilder();
    private final List<Box> texts = new ArrayList<>();
    private int shadeCount;
    private boolean links;

    /**
     * @param id unique in the page
     */
    public Svg(String id) {
        this.id = id;
    }

    public void rect(Box box, double radius, Look look) {
        Attributes rect = placed(box);
        if (radius > 0) rect.set("rx", radius);
        shape("rect", look.on(rect));
    }

    public void circle(double x, double y, double radius, Look look) {
        shape("circle", look.on(new Attributes().set("cx", x).set("cy", y).set("r", radius)));
    }

    public void line(double fromX, double fromY, double toX, double toY, Look look) {
        path(new Path().to(fromX, fromY).on(toX, toY), look);
    }

    public void path(Path path, Look look) {
        shape("path", look.on(new Attributes().set("d", path.toString())));
    }

    /** A rectangle that goes from the colour of {@code ink} to nothing, the faint end at left. */
    public void fading(Box box, Ink ink, double tint, boolean faintAtLeft) {
        String name = id + "-fade-" + ++shadeCount;
        shades.append("<linearGradient id=\"").append(name).append("\">");
        stop(0, ink, faintAtLeft ? 0 : tint);
        stop(1, ink, faintAtLeft ? tint : 0);
        shades.append("</linearGradient>");
        shape("rect", placed(box).set("fill", "url(#" + name + ")"));
    }

    private void stop(double offset, Ink ink, double opacity) {
        Attributes stop = new Attributes().set("offset", offset).stop(ink);
        shades.append("<stop").append(stop.set("stop-opacity", opacity)).append("/>");
    }

    private static Attributes placed(Box box) {
        return new Attributes()
                .set("x", box.x())
                .set("y", box.y())
                .set("width", box.width())
                .set("height", box.height());
    }

    private void shape(String element, Attributes attributes) {
        shapes.append('<').append(element).append(attributes).append("/>\n");
    }

    /** One line, its middle at {@code y}; answers where it lies. */
    public Box text(String text, double x, double y, Anchor anchor, Face face, Ink ink) {
        double width = face.width(text);
        double left =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        Attributes attributes =
                new Attributes().set("x", x).set("y", y + face.baseline()).fill(ink);
        if (anchor != Anchor.START) attributes.set("text-anchor", anchor.word);
        attributes.set("font-size", face.size());
        if (face.strong()) attributes.set("font-weight", "600");
        shapes.append("<text").append(attributes).append('>');
        shapes.append(Attributes.escaped(text)).append("</text>\n");
        Box box = new Box(left, y - face.size() * 0.6, width, face.size() * 1.2);
        texts.add(box);
        return box;
    }

    /** Lines one under the other from {@code top}. */
    public void text(Wrapped text, double x, double top, Anchor anchor, Ink ink) {
        double height = text.face().lineHeight();
        for (int i = 0; i < text.lines().size(); i++) {
            text(text.lines().get(i), x, top + height * (i + 0.5), anchor, text.face(), ink);
        }
    }

    /**
     * What {@code inside} draws belongs together, is told as {@code title}, and leads to a page.
     */
    public void group(String title, @Nullable String href, Runnable inside) {
        if (href != null) {
            links = true;
            shapes.append("<a").append(new Attributes().set("href", href)).append(">\n");
        }
        shapes.append("<g><title>").append(Attributes.escaped(title)).append("</title>\n");
        inside.run();
        shapes.append("</g>\n");
        if (href != null) shapes.append("</a>\n");
    }

    public Drawing finish(double width, double height, String title, String description) {
        Attributes root =
                new Attributes()
                        .set("xmlns", "http://www.w3.org/2000/svg")
                        .set("class", "pic")
                        .set("viewBox", "0 0 " + Attributes.number(width) + " " + whole(height))
                        .set("width", width)
                        .set("height", Math.ceil(height))
                        .set("role", links ? "graphics-document document" : "img")
                        .set("aria-labelledby", id + "-title")
                        .set("aria-describedby", id + "-desc")
                        .set("font-family", "Inter, 'Inter Variable', sans-serif");
        String svg =
                "<svg"
                        + root
                        + ">\n"
                        + told("title", title)
                        + told("desc", description)
                        + defined()
                        + shapes
                        + "</svg>";
        return new Drawing(svg, new Box(0, 0, width, Math.ceil(height)), List.copyOf(texts));
    }

    private static String whole(double value) {
        return Attributes.number(Math.ceil(value));
    }

    private String told(String element, String text) {
        return "<%s id=\"%s-%s\">%s</%s>\n"
                .formatted(element, id, element, Attributes.escaped(text), element);
    }

    private String defined() {
        return shades.isEmpty() ? "" : "<defs>" + shades + "</defs>\n";
    }
}
