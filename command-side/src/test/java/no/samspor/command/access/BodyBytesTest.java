package no.samspor.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyBytesTest {

    private static final Duration PATIENCE = Duration.ofMillis(100);

    /** A byte now and then, so that no single wait for it is long. */
    private static final class Trickle extends InputStream {
        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            into[from] = (byte) read();
            return 1;
        }

        @Override
        public int read() throws IOException {
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException ended) {
                throw new IOException(ended);
            }
            return ' ';
        }
    }

    @Test
    void who_sends_a_byte_now_and_then_is_not_waited_for() {
        refused(EdgeRefusal.TOO_SLOW, new Trickle());
    }

    @Test
    void nothing_is_read_beyond_what_a_body_may_be() throws IOException {
        InputStream endless =
                new InputStream() {
                    private long read;

                    @Override
                    public int read() {
                        if (++read > 2 << 20) throw new AssertionError("it is read on and on");
                        return ' ';
                    }
                };
        refused(EdgeRefusal.TOO_LARGE, endless);
        byte[] most = new byte[1 << 20];
        assertThat(BodyBytes.read(new ByteArrayInputStream(most), -1, Duration.ofMinutes(1)))
                .hasSameSizeAs(most);
    }

    /** Whatever the caller says of its length; one that is wrong costs a copy. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 11, 12, 13, 9_000, 1L << 40})
    void a_body_is_read_to_its_end(long stated) throws IOException {
        byte[] body = "{\"to\":\"æ\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(BodyBytes.read(new ByteArrayInputStream(body), stated, PATIENCE))
                .isEqualTo(body);
        byte[] large = new byte[20_000];
        new Random(7).nextBytes(large);
        assertThat(BodyBytes.read(new ByteArrayInputStream(large), stated, PATIENCE))
                .isEqualTo(large);
    }

    private static void refused(EdgeRefusal reason, InputStream body) {
        Duration patience = reason == EdgeRefusal.TOO_SLOW ? PATIENCE : Duration.ofMinutes(1);
        assertThatThrownBy(() -> BodyBytes.read(body, -1, patience))
                .isInstanceOfSatisfying(
                        Problem.Thrown.class,
                        thrown -> assertThat(thrown.problem().reason()).isEqualTo(reason));
    }
}
