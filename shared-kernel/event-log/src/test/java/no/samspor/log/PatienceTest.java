package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import no.samspor.log.vault.KeyVault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Pending pending =
            new Pending(new Append(List.of(), List.of(), null), new EventCodec(KeyVault.NONE));

    @Nested
    class An_append_that_is_not_answered_in_time {

        @Test
        void is_not_stored_if_it_was_never_sent() {
            try (Patience patience = new Patience(Duration.ofMillis(20))) {
                patience.watch(pending);
                assertThatThrownBy(pending.answer::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasMessageEndingWith("nothing was stored");
            }
            assertThat(pending.send()).isFalse();
        }

        @Test
        void may_be_stored_if_it_was_sent() {
            assertThat(pending.send()).isTrue();
            try (Patience patience = new Patience(Duration.ofMillis(20))) {
                patience.watch(pending);
                assertThatThrownBy(pending.answer::get)
                        .hasMessageEndingWith("whether it was stored is not known");
            }
        }
    }
}
