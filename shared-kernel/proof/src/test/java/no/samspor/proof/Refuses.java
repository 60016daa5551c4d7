package no.samspor.proof;

import static org.assertj.core.api.Assertions.assertThat;

/** That something is refused, and for what; any other exception goes through and fails a test. */
public final class Refuses {

    private Refuses() {}

    public static void refuses(Reason reason, Runnable call) {
        assertThat(reasonOf(call)).isEqualTo(reason);
    }

    public static boolean isRefused(Runnable call) {
        return reasonOf(call) != null;
    }

    /** Null if it is not refused. */
    public static Reason reasonOf(Runnable call) {
        try {
            call.run();
            return null;
        } catch (Rejected rejected) {
            assertThat(rejected).hasMessage(rejected.reason().says());
            return rejected.reason();
        }
    }
}
