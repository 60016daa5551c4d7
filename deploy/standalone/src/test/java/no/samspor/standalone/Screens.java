package no.samspor.standalone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * What tests of pages look with: a browser for each thread, as it may be asked by no other, which
 * ends with the process; and what all of one class look at, a record with the example programme in
 * it. Who changes the record works on things of its own.
 */
final class Screens {

    /** The one without windows does less at each page. */
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    /** Nothing is downloaded, and nobody is called. */
    private static final Map<String, String> ALONE =
            Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final List<String> FLAGS =
            List.of(
                    // What a page runs is run too seldom to give back what it takes to compile it.
                    "--js-flags=--no-maglev,--no-turbofan",
                    "--num-raster-threads=1",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static final ThreadLocal<Screens> SHARED = new ThreadLocal<>();
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Screens::chromium);

    private final Line line;
    private final Browser browser;

    /** Those that nobody looks through. */
    private final Map<String, Deque<Window>> windows = new HashMap<>();

    private Screens(Line line, Browser browser) {
        this.line = line;
        this.browser = browser;
    }

    /** The pages of another record, which whoever asks has started and closes. */
    static Screens of(Line line) {
        return new Screens(line, BROWSER.get());
    }

    /** Of the class that this thread runs, which lets go of it with {@link #closeShared}. */
    static Screens shared() {
        Browser browser = BROWSER.get();
        if (SHARED.get() == null) SHARED.set(start(browser));
        return SHARED.get();
    }

    static void closeShared() {
        if (SHARED.get() != null) SHARED.get().close();
        SHARED.remove();
    }

    private void close() {
        for (Deque<Window> each : windows.values()) each.forEach(Window::close);
        line.close();
    }

    /** A window of {@code as}, null for somebody who has not signed in: to be given back. */
    Window take(String as, String language) {
        Window kept = windows.computeIfAbsent(as + language, _ -> new ArrayDeque<>()).poll();
        return kept == null ? new Window(browser, options(as, language)) : kept;
    }

    void give(String as, String language, Window window) {
        windows.get(as + language).push(window);
    }

    /** How whoever is {@code as} asks in {@code language}. */
    Browser.NewContextOptions options(String as, String language) {
        Map<String, String> headers =
                as == null ? Map.of() : Map.of("Authorization", "Bearer " + line.token(as));
        return new Browser.NewContextOptions().setLocale(language).setExtraHTTPHeaders(headers);
    }

    /** Skips the test, loudly, where there is no browser to look with. */
    private static Browser chromium() {
        Optional<Path> found = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
        if (found.isEmpty()) {
            System.out.println("SKIPPED: no page is looked at, for there is none of " + PROGRAMS);
            Assumptions.abort("no Chromium; install it: apt-get install chromium-headless-shell");
        }
        Playwright driver = Playwright.create(new Playwright.CreateOptions().setEnv(ALONE));
        return driver.chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(found.orElseThrow())
                                .setArgs(FLAGS));
    }

    private static Screens start(Browser browser) {
        try {
            return new Screens(Line.start(Template.EXAMPLE, "eksempel"), browser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record, to ask and to read from beside the pages. */
    Line line() {
        return line;
    }

    Browser browser() {
        return browser;
    }

    /** The address of a page; {@code @dec:plan} in {@code path} is the identity of that name. */
    String address(String path) {
        return line.address() + line.resolved(path);
    }
}
