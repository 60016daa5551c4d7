package no.samspor.query.proof;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.samspor.notary.store.Alarm;
import no.samspor.notary.store.Published;
import no.samspor.notary.store.Window;
import org.jspecify.annotations.Nullable;

/**
 * How far the log is signed and witnessed.
 *
 * @param epoch above 1 where what was stored did not follow from what had been signed, and a person
 *     acknowledged it
 * @param unwitnessedEvents recorded and not yet covered by a witnessed checkpoint
 * @param unwitnessedSeconds how long the oldest of them has waited
 * @param verified when all was last found stored as it was signed
 */
record LogState(
        int epoch,
        long head,
        long sealed,
        long witnessed,
        long unwitnessedEvents,
        long unwitnessedSeconds,
        List<WitnessState> witnesses,
        @Nullable AlarmState alarm,
        @Nullable Verified verified) {

    /**
     * @param size of the last checkpoint that it confirmed
     */
    record WitnessState(
            String verifier,
            String owner,
            @Nullable String says,
            @Nullable Long size,
            @Nullable Instant saidAt) {}

    /**
     * @param first the first bad position; null where no event is concerned
     * @param last where {@code first} is not known exactly, the last that it can be
     */
    record AlarmState(
            UUID id,
            String kind,
            @Nullable Long first,
            @Nullable Long last,
            Instant raisedAt,
            String text) {}

    record Verified(long size, Instant beganAt, Instant endedAt) {}

    static LogState of(Published.View view, String language) throws SQLException {
        Window window = view.window();
        return new LogState(
                view.epoch(),
                window.head(),
                window.sealed(),
                window.witnessed(),
                window.unwitnessedEvents(),
                window.unwitnessedSeconds(Instant.now()),
                view.keys().stream().flatMap(each -> witness(each).stream()).toList(),
                view.alarm().map(each -> alarm(each, language)).orElse(null),
                view.lastPass().map(LogState::verified).orElse(null));
    }

    private static List<WitnessState> witness(Published.Key key) {
        @Nullable String owner = key.owner();
        if (owner == null) return List.of();
        return List.of(
                new WitnessState(key.verifier(), owner, key.says(), key.size(), key.saidAt()));
    }

    private static AlarmState alarm(Alarm alarm, String language) {
        return new AlarmState(
                alarm.id(),
                alarm.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                alarm.first(),
                alarm.last(),
                alarm.raisedAt(),
                alarm.words().in(language));
    }

    private static Verified verified(Published.Pass pass) {
        return new Verified(pass.size(), pass.beganAt(), pass.endedAt());
    }
}
