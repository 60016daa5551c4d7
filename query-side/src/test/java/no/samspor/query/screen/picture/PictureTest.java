package no.samspor.query.screen.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.samspor.query.screen.picture.ink.Box;
import no.samspor.query.screen.picture.ink.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Whatever a picture is of, it can be read. */
class PictureTest {

    private static final int CASES = 100;

    static LongStream seeds() {
        return LongStream.range(0, CASES);
    }

    private static List<Drawing> drawings(long seed) {
        List<Drawing> drawings = new ArrayList<>();
        for (Picture each : Samples.any(new Random(seed))) {
            drawings.add(each.draw(Frame.wide("w", "nb")));
            drawings.add(each.draw(Frame.narrow("n", "en")));
        }
        return drawings;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lays_no_text_over_another_and_cuts_none(long seed) {
        for (Drawing each : drawings(seed)) {
            List<Box> faults = new ArrayList<>();
            List<Box> texts = each.texts();
            for (int i = 0; i < texts.size(); i++) {
                Box text = texts.get(i);
                if (!text.isInside(each.frame())) faults.add(text);
                texts.subList(i + 1, texts.size()).stream()
                        .filter(text::overlaps)
                        .forEach(faults::add);
            }
            assertThat(faults).as(each.svg()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void is_well_formed_and_needs_no_style_of_its_own(long seed) throws Exception {
        for (Drawing each : drawings(seed)) {
            Document document = parsed(each);
            assertThat(document.getDocumentElement().getElementsByTagName("title").item(0))
                    .isNotNull();
            NodeList all = document.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                assertThat(((Element) all.item(i)).hasAttribute("style")).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void says_in_its_table_what_it_shows(long seed) {
        for (Picture each : Samples.any(new Random(seed))) {
            Tabulated table = each.table("nn");
            for (List<Tabulated.Cell> row : table.rows()) {
                assertThat(row).hasSameSizeAs(table.heads());
            }
            int shown =
                    switch (each) {
                        case Timeline t -> t.lanes().stream().mapToInt(l -> l.marks().size()).sum();
                        case Bullets b -> b.bars().size();
                        case Flow f -> f.nodes().size();
                        case Steps _ -> table.rows().size();
                    };
            assertThat(table.rows()).hasSize(shown);
        }
    }

    @Test
    void is_an_image_unless_it_leads_somewhere() throws Exception {
        assertThat(role(Samples.timeline())).isEqualTo("img");
        assertThat(role(Samples.flow())).isEqualTo("graphics-document document");
    }

    private static String role(Picture picture) throws Exception {
        return parsed(picture.draw(Frame.wide("w", "nb")))
                .getDocumentElement()
                .getAttribute("role");
    }

    private static Document parsed(Drawing drawing) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(drawing.svg())));
    }
}
