package no.samspor.standalone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/**
 * A window of the browser for one who looks at page after page, as a reader does: what the browser
 * has fetched and compiled for the one before, it has. What a page has kept there goes with it.
 */
final class Window {

    private static final Route.FulfillOptions NO_NEWS = new Route.FulfillOptions().setStatus(204);

    private final BrowserContext context;
    private final Page page;
    private final List<String> trouble = new ArrayList<>();
    private boolean isLeaving = true;

    Window(Browser browser, Browser.NewContextOptions options) {
        context = browser.newContext(options);
        page = context.newPage();
        page.onConsoleMessage(this::said);
        page.onResponse(this::answered);
        // A page that is merely looked at waits for no news; how many may wait at once is limited.
        page.route("**/live?*", this::noNews);
    }

    Page page() {
        return page;
    }

    /** What the page that is looked at has complained of so far. */
    List<String> trouble() {
        return List.copyOf(trouble);
    }

    /** The page before goes when the next one comes: the browser starts nothing anew then. */
    void open(String address) {
        trouble.clear();
        page.navigate(address);
        isLeaving = false;
    }

    /** Leaves nothing of the page in the window. */
    void leave() {
        isLeaving = true;
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        context.clearCookies();
    }

    void close() {
        isLeaving = true;
        try {
            context.close();
        } catch (PlaywrightException gone) {
            // It asked for news while it closed, and was gone before that could be answered.
        }
    }

    private void said(ConsoleMessage message) {
        if (message.type().equals("error")) trouble.add("console: " + message.text());
    }

    private void answered(Response answer) {
        if (answer.status() >= 400) trouble.add(answer.status() + " " + answer.url());
    }

    /** One that is asked while its page goes has nobody to answer, which is nobody's fault. */
    private void noNews(Route asked) {
        try {
            asked.fulfill(NO_NEWS);
        } catch (PlaywrightException gone) {
            if (!isLeaving) throw gone;
        }
    }
}
