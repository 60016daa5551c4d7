package no.samspor.query.screen.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What of a page lies on paper. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperTest {

    private static final String HOME = "https://samspor.invalid";

    @Test
    void leaves_out_what_only_a_screen_can_do() {
        Document paper =
                of(
                        "<form><input></form><nav>Neste</nav><script>x</script><p data-paper=no>her</p><b>ja</b>");
        assertThat(paper.getElementsByTagName("body").item(0).getTextContent()).isEqualTo("ja");
    }

    @Test
    void unfolds_what_is_folded() {
        Document paper = of("<details><summary>Vis</summary><p>Alt</p></details>");
        assertThat(paper.getElementsByTagName("body").item(0).getTextContent()).isEqualTo("Alt");
        assertThat(paper.getElementsByTagName("details").getLength()).isZero();
    }

    @Test
    void leads_back_to_the_record_and_nowhere_else() {
        Document paper =
                of(
                        "<a href='/decisions/dec_1'>en</a><a href='//away.invalid/'>to</a>"
                                + "<a href='javascript:alert(1)'>tre</a><a href='#her'>fire</a>");
        assertThat(paper.getElementsByTagName("a").getLength()).isEqualTo(1);
        Element only = (Element) paper.getElementsByTagName("a").item(0);
        assertThat(only.getAttribute("href")).isEqualTo(HOME + "/decisions/dec_1");
        assertThat(paper.getElementsByTagName("body").item(0).getTextContent())
                .isEqualTo("entotrefire");
    }

    private static Document of(String body) {
        return Paper.of("<html><body>" + body + "</body></html>", "p { color: #000 }", HOME);
    }
}
