package no.samspor.edge.output;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.status.Status;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLinesTest {

    private static final String FORGED = "2026-11-27 INFO all is well";

    @ParameterizedTest
    @CsvSource({
        "'a\u001b[31mred', 'a\\u001b[31mred'",
        "'a\rb', 'ab'",
        "'a\bb', 'a\\u0008b'",
        "'gnp.\u202etxt', 'gnp.\\u202etxt'",
        "'a\u200bb', 'a\\u200bb'",
        "'a\u2028b', 'a\\u2028b'",
        "'a\u0085b', 'a\\u0085b'",
        "'a\u009b2Jb', 'a\\u009b2Jb'",
        "'a\ud800b', 'a\\ud800b'",
        "'Måsøy\tæøå – «€»', 'Måsøy\tæøå – «€»'",
        "'\ud83d\ude80', '\ud83d\ude80'"
    })
    void nothing_in_an_entry_moves_colours_hides_or_turns(String said, String written) {
        assertThat(LogLines.plain(said + "\n")).isEqualTo(written + "\n");
    }

    @Test
    void a_message_cannot_begin_an_entry() {
        assertThat(logged("seen: {}", "x\n" + FORGED, null))
                .isEqualTo("INFO seen: x\n | " + FORGED + "\n");
    }

    @Test
    void nor_can_what_a_fault_says() {
        String written = logged("fault", null, new IllegalStateException("x\r\n" + FORGED));
        assertThat(written.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith(" | "));
        assertThat(written).contains("IllegalStateException: x", " | " + FORGED);
    }

    @Test
    void a_pattern_in_a_message_is_no_pattern() {
        assertThat(logged("seen: {}", "%d ${user.home} {} %X{a}", null))
                .isEqualTo("INFO seen: %d ${user.home} {} %X{a}\n");
    }

    private static String logged(String words, Object argument, Throwable fault) {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var written = new ByteArrayOutputStream();
        var lines = new LogLines();
        lines.setContext(context);
        lines.setPattern("%level %msg%n");
        lines.start();
        var appender = new OutputStreamAppender<ch.qos.logback.classic.spi.ILoggingEvent>();
        appender.setContext(context);
        appender.setEncoder(lines);
        appender.setOutputStream(written);
        appender.start();
        Logger logger = context.getLogger("a");
        logger.addAppender(appender);
        if (fault == null) logger.info(words, argument);
        else logger.info(words, fault);
        assertThat(context.getStatusManager().getCopyOfStatusList())
                .noneMatch(status -> status.getLevel() > Status.INFO);
        return written.toString(StandardCharsets.UTF_8);
    }
}
