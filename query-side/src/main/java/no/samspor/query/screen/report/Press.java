package no.samspor.query.screen.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Norway;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;

/**
 * Makes PDF of a paper, tagged as PDF/UA asks, with our own letters in it. It fetches nothing: what
 * it needs is handed to it, and whatever a page names beside that is refused. Few are made at once,
 * and none for long, so that reports take no time from those who read and record.
 */
final class Press implements AutoCloseable {

    /** Made at once; whoever comes then waits a little, and is told that it is busy. */
    private static final int AT_ONCE = 2;

    private static final Duration TO_BEGIN = Duration.ofSeconds(5);
    private static final Duration TO_END = Duration.ofSeconds(20);

    /** An address under which nothing is. */
    private static final String NOWHERE = "samspor:paper";

    private static final int TABLES_COUNT = 4;
    private static final int TABLES_BEGIN = 12;
    private static final int TABLE_BYTES = 16;
    private static final int SUBSTITUTIONS = 0x47535542; // "GSUB"

    private static final String[] PROTOCOLS = {"http", "https", "file", "jar", "ftp", "data"};

    private static final Set<FSFontUseCase> USES =
            EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    /** Read once; opened for each report. */
    private record Letters(String family, int weight, FSSupplier<InputStream> file) {}

    private final List<Letters> letters =
            List.of(
                    letters("Inter", 400, "inter-regular.ttf"),
                    letters("Inter", 600, "inter-semibold.ttf"),
                    letters("Plex Mono", 400, "plex-mono-regular.ttf"));

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().daemon().name("report-", 0).factory());

    Press() {
        XRLog.listRegisteredLoggers().forEach(each -> XRLog.setLevel(each, Level.WARNING));
    }

    private static Letters letters(String family, int weight, String file) {
        byte[] bytes = ours("assets/" + file);
        leaveSubstitutionsOut(bytes);
        return new Letters(family, weight, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * Renames the font's table of substitutions (OpenType, GSUB), so that it is taken for none:
     * these letters are set one by one, and to look for pairs of them took more than half of the
     * time that a report took.
     */
    private static void leaveSubstitutionsOut(byte[] font) {
        ByteBuffer tables = ByteBuffer.wrap(font);
        int count = tables.getShort(TABLES_COUNT);
        for (int i = 0; i < count; i++) {
            int at = TABLES_BEGIN + i * TABLE_BYTES;
            if (tables.getInt(at) == SUBSTITUTIONS) tables.putInt(at, SUBSTITUTIONS + 1);
        }
    }

    /** One of our own files. */
    static byte[] ours(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * The same paper at the same instant gives the same bytes.
     *
     * @throws Problem.Thrown BUSY where too many are being made, or this one takes too long
     */
    byte[] print(Document paper, Instant made) {
        try {
            if (!places.tryAcquire(TO_BEGIN.toMillis(), TimeUnit.MILLISECONDS)) throw busy();
            Future<byte[]> pressed = threads.submit(() -> held(paper, made));
            try {
                return pressed.get(TO_END.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException tooLong) {
                pressed.cancel(true);
                throw busy();
            }
        } catch (ExecutionException failed) {
            throw new UncheckedIOException(new IOException(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static Problem.Thrown busy() {
        return new Problem.Thrown(Problem.of(EdgeRefusal.BUSY));
    }

    /** One that takes too long keeps its place until it has truly ended. */
    private byte[] held(Document paper, Instant made) throws IOException {
        try {
            return pressed(paper, made);
        } finally {
            places.release();
        }
    }

    private byte[] pressed(Document paper, Instant made) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Samspor");
        builder.useSVGDrawer(new BatikSVGDrawer());
        for (Letters each : letters) {
            builder.useFont(
                    each.file(), each.family(), each.weight(), FontStyle.NORMAL, true, USES);
        }
        builder.useUriResolver((base, uri) -> null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        builder.useProtocolsStreamImplementation(
                uri -> {
                    throw new UncheckedIOException(new IOException("a report fetches nothing"));
                },
                PROTOCOLS);
        builder.withW3cDocument(paper, NOWHERE);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            dated(pdf, made);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void dated(PDDocument pdf, Instant made) {
        Calendar then = new GregorianCalendar(TimeZone.getTimeZone(Norway.TIME), Locale.ROOT);
        then.setTimeInMillis(made.toEpochMilli());
        pdf.getDocumentInformation().setCreationDate(then);
        pdf.getDocumentInformation().setModificationDate(then);
        pdf.setDocumentId(made.toEpochMilli());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
