package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One page in one language, looked at as a person would: light and dark, wide and narrow, with the
 * keyboard alone, and without script. It leaves pictures in {@code target/screens}, for whoever
 * asks: of the languages that {@code -Dsamspor.pictures=nb,nn,en} names.
 */
final class Look implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screens");
    private static final List<String> PICTURED =
            List.of(System.getProperty("samspor.pictures", "").split(","));

    private static final int WIDE = 1440;
    private static final int PHONE = 390;

    /** 1280 points at 400 %. */
    private static final int ENLARGED = 320;

    private static final int HEIGHT = 900;
    private static final int STOPS_MAX = 400;

    private static final String STANDARD =
            """
            {type: 'tag', values:
                ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}
            """;

    /** Those of the standard's rules that ask for a colour: all that dark may change. */
    private static final String COLOURS =
            "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

    private static final String NO_COLOURS =
            "{'color-contrast': {enabled: false}, 'link-in-text-block': {enabled: false}}";

    /** All that those rules go by: how a text is written, beside what, and on what. */
    private static final String COLOURED =
            """
            () => [...new Set([...document.querySelectorAll('body *')]
              .filter(e => e.checkVisibility() && (e.matches('input, select, textarea')
                  || [...e.childNodes].some(each => each.nodeType === 3 && each.data.trim())))
              .map(e => {
                const own = getComputedStyle(e);
                const beside = getComputedStyle(e.parentElement).color;
                const all = [e.tagName, own.color, own.fontSize, own.fontWeight, own.textShadow,
                    own.textDecorationLine, beside];
                for (let on = e; on; on = on.parentElement) {
                  const its = getComputedStyle(on);
                  all.push(its.backgroundColor, its.backgroundImage, its.opacity);
                }
                return all.join(' ');
              }))]
            """;

    /** How each page is coloured in bokmål, where nothing was wrong with it. */
    private static final Map<String, Set<Object>> IN_BOKMAAL = new ConcurrentHashMap<>();

    /** What is there, what is said of it and where: all that is asked for beside its colours. */
    private static final String SHAPE =
            """
            () => [...document.querySelectorAll('body, body *')].map(e => {
              const box = e.getBoundingClientRect();
              const said = [...e.attributes].map(each => each.name + '=' + each.value);
              return e.checkVisibility({visibilityProperty: true, opacityProperty: true})
                  ? [e.tagName, box.x, box.y, box.width, box.height, ...said].join(' ') : '';
            }).join('\\n')
            """;

    /** What is cut off: text that its box hides, and letters outside their picture. */
    private static final String CUT =
            """
            () => {
              const shown = e => e.checkVisibility() && !e.closest('.away, .ds-skip-link');
              const cut = [...document.querySelectorAll('body *')].filter(e => shown(e)
                && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX)
                && e.scrollWidth > e.clientWidth + 1 && e.tagName !== 'svg' && e.textContent.trim());
              const outside = [...document.querySelectorAll('svg text')].filter(e => {
                const letters = e.getBoundingClientRect();
                const picture = e.ownerSVGElement.getBoundingClientRect();
                return letters.left < picture.left - 1 || letters.right > picture.right + 1
                  || letters.top < picture.top - 1 || letters.bottom > picture.bottom + 1;
              });
              return [...cut, ...outside].map(e => e.outerHTML.slice(0, 120));
            }
            """;

    private static final String VIOLATIONS =
            """
            async () => {
              const run = {runOnly: RULES, rules: SET, preload: PRELOAD,
                  resultTypes: ['violations']};
              const found = await axe.run(document, run);
              return found.violations.map(each => each.id + ' ' + each.nodes[0].html);
            }
            """;

    /** What can be seen and takes the focus, in the order of the page. */
    private static final String STOPS =
            """
            () => [...document.querySelectorAll(
                'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
              .filter(e => e.checkVisibility() && e.tabIndex >= 0 && !e.disabled && !e.closest('details:not([open]) > :not(summary)'))
              .filter((e, at, all) => e.type !== 'radio' || at === all.findIndex(
                  other => other.type === 'radio' && other.name === e.name && other.form === e.form))
              .length
            """;

    /** Notes what takes the focus, and whether that is seen. */
    private static final String NOTE_FOCUS =
            """
            () => {
              window.stops = [];
              document.addEventListener('focusin', ({target: e}) => {
                const style = getComputedStyle(e);
                const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                window.stops.push((seen ? 'seen ' : 'unseen ') + e.outerHTML.slice(0, 90));
              });
            }
            """;

    private static final String HIDE =
            """
            () => document.querySelectorAll('main [data-moving], main [data-bare]')
              .forEach(e => e.style.setProperty('display', 'none', 'important'))
            """;

    private final String name;
    private final String language;
    private final String address;
    private final Screens screens;
    private final String as;
    private final Window window;
    private final Page page;
    private boolean isEquipped;

    Look(Screens screens, String name, String path, String as, String language) {
        this.name = name;
        this.language = language;
        this.address = screens.address(path);
        this.screens = screens;
        this.as = as;
        this.window = screens.take(as, language);
        this.page = window.page();
        page.setViewportSize(WIDE, HEIGHT);
        window.open(address);
    }

    Page page() {
        return page;
    }

    /** All that has to hold of any page. */
    void holds() {
        for (int width : new int[] {WIDE, PHONE}) {
            fits(width);
            look(ColorScheme.LIGHT, width, STANDARD);
            Object light = page.evaluate(SHAPE);
            look(ColorScheme.DARK, width, COLOURS);
            assertThat(page.evaluate(SHAPE))
                    .as("%s at %d: in dark", address, width)
                    .isEqualTo(light);
        }
        speaksItsLanguage();
        fits(ENLARGED);
        assertThat(window.trouble()).as("trouble on %s", address).isEmpty();
    }

    /** What is coloured as in bokmål need not be asked of its colours again. */
    private void look(ColorScheme scheme, int width, String rules) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String state = scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        Set<Object> coloured = new HashSet<>((List<?>) page.evaluate(COLOURED));
        Set<Object> known = IN_BOKMAAL.getOrDefault(name + "-" + state, Set.of());
        boolean isNew = language.equals("nb") || !known.containsAll(coloured);
        if (isNew || !rules.equals(COLOURS)) isAccessible(state, rules, isNew ? "{}" : NO_COLOURS);
        if (language.equals("nb")) IN_BOKMAAL.put(name + "-" + state, coloured);
        if (!PICTURED.contains(language)) return;
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(name + "-" + state + "-" + language + ".png")));
    }

    /**
     * To give a page what looks at it takes longer than to look: it is given once. The stylesheets
     * are read once, for they are the same however wide the page is.
     */
    private void isAccessible(String state, String rules, String set) {
        boolean isFirst = !isEquipped;
        if (isFirst) page.evaluate(AxeBuilder.getAxeScript());
        isEquipped = true;
        String asked =
                VIOLATIONS
                        .replace("RULES", rules)
                        .replace("SET", set)
                        .replace("PRELOAD", "" + isFirst);
        Object violations = page.evaluate(asked);
        assertThat((List<?>) violations).as("%s, %s: accessibility", address, state).isEmpty();
    }

    private void fits(int width) {
        page.setViewportSize(width, HEIGHT);
        Object over =
                page.evaluate(
                        "() => document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth");
        assertThat(over).as("%s at %d: wider than the window by", address, width).isEqualTo(0);
        assertThat((List<?>) page.evaluate(CUT)).as("%s at %d: cut", address, width).isEmpty();
    }

    private void speaksItsLanguage() {
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
        assertThat(page.locator("h1").count()).as("%s: one title", address).isEqualTo(1);
        assertThat(page.content()).as("%s: a word is missing", address).doesNotContain("??");
    }

    /** The first stop leads past the head, and every stop is seen. */
    void isReachedByKeyboard() {
        page.setViewportSize(WIDE, HEIGHT);
        int stops = Math.min(STOPS_MAX, ((Number) page.evaluate(STOPS)).intValue());
        assertThat(stops).as("%s: stops", address).isPositive();
        page.evaluate(NOTE_FOCUS);
        for (int stop = 0; stop < stops; stop++) page.keyboard().press("Tab");
        List<String> reached = new ArrayList<>();
        for (Object each : (List<?>) page.evaluate("() => window.stops")) reached.add("" + each);
        assertThat(reached).as("%s: stops", address).hasSize(stops);
        assertThat(reached).as(address).allMatch(each -> each.startsWith("seen "));
        assertThat(reached.getFirst()).contains("#main");
    }

    /**
     * What is there with script is there without it, word for word. A page marks what no two looks
     * at it agree on, for time goes by, and the buttons that script makes needless, which then are
     * not to be seen.
     */
    void isWholeWithoutScript() {
        for (Locator needless : page.locator("main [data-bare]").all()) {
            assertThat(needless.isVisible()).as("%s: a button for script", address).isFalse();
        }
        String with = lasting(page);
        Browser.NewContextOptions plain = screens.options(as, language).setJavaScriptEnabled(false);
        try (BrowserContext context = screens.browser().newContext(plain)) {
            Page bare = context.newPage();
            bare.setViewportSize(WIDE, HEIGHT);
            bare.navigate(address);
            assertThat(lasting(bare)).as(address).isEqualTo(with);
            bare.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(bare.isVisible("main")).isTrue();
        }
    }

    private static String lasting(Page page) {
        page.evaluate(HIDE);
        return page.innerText("main");
    }

    /** The next who looks as the same reader finds the window as it was. */
    @Override
    public void close() {
        window.leave();
        screens.give(as, language, window);
    }
}
