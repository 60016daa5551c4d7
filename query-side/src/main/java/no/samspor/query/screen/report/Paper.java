package no.samspor.query.screen.report;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Element;
import org.w3c.dom.Document;

/**
 * Makes of a page what can lie on paper: what is pressed, filled in or unfolded on a screen is left
 * out or unfolded, drawings say in words what they show, and links lead back to the record. It is
 * read as HTML, never as XML, so that there is no entity and nothing to fetch.
 */
final class Paper {

    /** What only a screen can do. */
    static final String OF_THE_SCREEN =
            "script, form, button, input, select, nav, summary, .actions, .replay-actions,"
                    + " .picture-narrow, [data-paper=no]";

    /** What the margins leave of A4. */
    private static final double WIDTH_POINTS = 493;

    /** A drawing's own unit is the pixel, of which there are 96 where a point has 72. */
    private static final double LARGEST = 0.66;

    private Paper() {}

    /**
     * @param html a whole page
     * @param style of the paper
     * @param home to which addresses without a host belong
     */
    static Document of(String html, String style, String home) {
        org.jsoup.nodes.Document page = Jsoup.parse(html, home);
        page.select(OF_THE_SCREEN).remove();
        page.select("style, link, meta[http-equiv], base, object, embed, iframe").remove();
        page.select("[style]").removeAttr("style");
        page.select("details").forEach(each -> each.tagName("div"));
        page.select("svg").forEach(Paper::told);
        page.select("a").forEach(each -> link(each, home));
        page.head().appendElement("style").text("").appendChild(data(style));
        return new W3CDom().namespaceAware(true).fromJsoup(page);
    }

    private static org.jsoup.nodes.DataNode data(String style) {
        return new org.jsoup.nodes.DataNode(style);
    }

    /** A drawing without words stands beside words that say the same, and is left out. */
    private static void told(Element drawing) {
        Element title = drawing.selectFirst("> title");
        if (title == null) {
            drawing.remove();
            return;
        }
        Element description = drawing.selectFirst("> desc");
        String told = title.text() + (description == null ? "" : ". " + description.text());
        drawing.attr("alt", told);
        drawing.select("a").unwrap();
        drawing.select("title, desc").remove();
        fit(drawing);
    }

    /** As wide as the paper, and no larger than its letters want. */
    private static void fit(Element drawing) {
        String[] box = drawing.attr("viewBox").split(" ", -1);
        if (box.length != 4) return;
        double width = Double.parseDouble(box[2]);
        double scale = Math.min(LARGEST, WIDTH_POINTS / width);
        drawing.attr("width", points(width * scale));
        drawing.attr("height", points(Double.parseDouble(box[3]) * scale));
    }

    private static String points(double length) {
        return Math.round(length) + "pt";
    }

    /** To the record, over HTTP; what leads anywhere else, or within the page, is its words. */
    private static void link(Element link, String home) {
        String to = link.attr("href");
        Set<String> classes = link.classNames();
        if (to.isEmpty() || !leadsAway(to)) {
            link.tagName("span");
            link.clearAttributes();
            link.classNames(classes);
            return;
        }
        link.attr("href", to.startsWith("/") ? home + to : to);
        link.attr("title", link.text());
    }

    private static boolean leadsAway(String to) {
        if (to.startsWith("/")) return !to.startsWith("//");
        try {
            String scheme = URI.create(to).getScheme();
            return scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?");
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
