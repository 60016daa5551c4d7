package no.samspor.standalone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samspor.cli.Programmes;
import no.samspor.standalone.docs.ExampleFiles;
import org.junit.jupiter.api.Assumptions;

/**
 * What all tests of pages share, started once and ended with the process: a record with the example
 * programme in it, and a browser. Who changes the record works on things of its own.
 */
final class Screens {

    /** The one without windows does less at each page. */
    private static final List<Path> CHROMIUM =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    /** Nothing is downloaded, and nobody is called. */
    private static final Map<String, String> ALONE =
            Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static Screens shared;
    private static Browser chromium;

    private final Line line;
    private final Browser browser;

    private Screens(Line line, Browser browser) {
        this.line = line;
        this.browser = browser;
    }

    /** The pages of another record, which whoever asks has started and closes. */
    static Screens of(Line line) {
        return new Screens(line, chromium());
    }

    static synchronized Screens shared() {
        Browser browser = chromium();
        if (shared == null) shared = start(browser);
        return shared;
    }

    /** Skips the test, loudly, where there is no browser to look with. */
    private static synchronized Browser chromium() {
        if (chromium != null) return chromium;
        Optional<Path> found = CHROMIUM.stream().filter(Files::isExecutable).findFirst();
        if (found.isEmpty()) {
            System.out.println("SKIPPED: no page is looked at, for there is none of " + CHROMIUM);
            Assumptions.abort("no Chromium; install it: apt-get install chromium-headless-shell");
        }
        Playwright driver = Playwright.create(new Playwright.CreateOptions().setEnv(ALONE));
        chromium =
                driver.chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(found.orElseThrow())
                                        .setArgs(FLAGS));
        return chromium;
    }

    private static Screens start(Browser browser) {
        try {
            Line line = Line.start(false, "eksempel");
            Runtime.getRuntime().addShutdownHook(new Thread(line::close));
            Programmes.load(line.address(), line::token, ExampleFiles.texts());
            return new Screens(line, browser);
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
