package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** A person at a browser, in a role: what they open, press, choose and read. */
final class Hands implements AutoCloseable {

    static final int DESK = 1440;
    static final int PHONE = 390;
    private static final int HEIGHT = 900;
    private static final int WAIT_MAX_MS = 10_000;

    private final Screens screens;
    private final Page page;

    private Hands(Screens screens, Browser.NewContextOptions options, String path, int width) {
        this.screens = screens;
        BrowserContext context =
                screens.browser()
                        .newContext(
                                options.setLocale("nb")
                                        .setAcceptDownloads(true)
                                        .setViewportSize(width, HEIGHT));
        this.page = context.newPage();
        page.setDefaultTimeout(WAIT_MAX_MS);
        go(path);
    }

    Hands(Screens screens, String as, String path, int width) {
        this(screens, as, path, width, true);
    }

    /**
     * @param path with the names of the example programme in it
     * @param isScripted false for a browser that runs no script
     */
    Hands(Screens screens, String as, String path, int width, boolean isScripted) {
        this(
                screens,
                new Browser.NewContextOptions()
                        .setJavaScriptEnabled(isScripted)
                        .setExtraHTTPHeaders(
                                Map.of("Authorization", "Bearer " + screens.line().token(as))),
                path,
                width);
    }

    /** Signs in as a person does: with a session, and no token. */
    static Hands signedIn(Screens screens, String title, String path, int width) {
        Hands hands = new Hands(screens, new Browser.NewContextOptions(), path, width);
        hands.press(title);
        return hands;
    }

    Page page() {
        return page;
    }

    void go(String path) {
        page.navigate(screens.address(path));
    }

    /** Presses a button that leads to another page, if only to the same one again. */
    void press(String button) {
        leave(one(AriaRole.BUTTON, button));
    }

    void follow(String link) {
        leave(one(AriaRole.LINK, link));
    }

    /** Follows a link to something that is saved. */
    void save(String link, Path to) {
        page.waitForDownload(() -> one(AriaRole.LINK, link).click()).saveAs(to);
    }

    private Locator one(AriaRole role, String name) {
        Locator found =
                page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
        assertThat(found.count()).as("%s in %s", name, page.innerText("body")).isPositive();
        return found.first();
    }

    /** The page that comes is waited for: what is read next stands on it. */
    void leave(Locator way) {
        page.evaluate("() => document.documentElement.setAttribute('data-left', '')");
        way.click();
        page.locator("html:not([data-left])")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
    }

    /** Opens what is folded, called as {@code summary} says: a pattern. */
    void unfold(String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(Pattern.compile(summary)))
                .first()
                .click();
    }

    void fill(String pointer, String value) {
        isAsked(pointer);
        page.locator(named(pointer)).fill(value);
    }

    /** Picks what is called {@code label}. */
    void choose(String pointer, String label) {
        isAsked(pointer);
        assertThat(page.innerText(named(pointer))).as(pointer).contains(label);
        page.selectOption(named(pointer), new SelectOption().setLabel(label));
    }

    /** Picks the code or identity {@code value}. */
    void pick(String pointer, String value) {
        isAsked(pointer);
        page.selectOption(named(pointer), value);
    }

    void check(String pointer, String value) {
        page.locator(named(pointer) + "[value=\"" + value + "\"]").check();
    }

    private void isAsked(String pointer) {
        assertThat(page.locator(named(pointer)).count()).as("%s in %s", pointer, says()).isOne();
    }

    String value(String pointer) {
        return page.inputValue(named(pointer));
    }

    static String named(String pointer) {
        return "[name=\"" + pointer + "\"]";
    }

    String says() {
        return page.innerText("main");
    }

    /** Looks it over, and has it recorded. */
    void record() {
        press("Gå videre");
        assertThat(page.innerText("h1")).as(says()).isEqualTo("Se over før du registrerer");
        press("Registrer");
    }

    /** Has it recorded, and tells of what. */
    String recorded(String event) {
        record();
        assertThat(page.innerText("h1")).as(says()).isEqualTo("Registrert");
        assertThat(says()).contains(event);
        return page.getByText("Gjør noe mer").getAttribute("href").replaceAll(".*/do/|\\?.*", "");
    }

    /** Fills in the form of a document that is known by {@code sha256}, and has it recorded. */
    void recordPaper(String title, String sha256) {
        fill("/title", title);
        pick("/documentType", "mandat");
        fill("/content/sha256", sha256);
        recorded("Dokument registrert");
    }

    /**
     * Fills in the form of a decision of the steering group that approves a mandate on its paper,
     * and has it recorded.
     *
     * @param paper the title of the document that it rests on
     */
    String recordApproval(String title, String paper, String sha256) {
        pick("/body", screens.line().id("@bod:styringsgruppe"));
        pick("/kind", "resolution");
        fill("/title", title);
        fill("/text", "Mandatet godkjennes.");
        check("/needsAction", "false");
        press("Legg til: Saksdokumenter");
        choose("/papers/0/document", paper);
        fill("/papers/0/version", "1");
        fill("/papers/0/sha256", sha256);
        return recorded("Vedtak fattet");
    }

    @Override
    public void close() {
        page.context().close();
    }
}
