package no.samspor.query.record.integrity;

import static no.samspor.events.record.IntegrityEvent.OF_THE_RECORD;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import no.samspor.events.record.IntegrityEvent.AlarmAcknowledged;
import no.samspor.events.record.IntegrityEvent.CheckpointConfirmed;
import no.samspor.events.record.IntegrityEvent.CheckpointSealed;
import no.samspor.events.record.IntegrityEvent.LogVerified;
import no.samspor.events.record.IntegrityEvent.StoreRestored;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntegrityViewTest {

    private static final RootHash ROOT = new RootHash("A".repeat(43) + "=");
    private static final OrganisationId OWNER = new OrganisationId(Id.named("owner"));
    private static final CheckpointSealed SEALED = new CheckpointSealed(OF_THE_RECORD, 100, ROOT);
    private static final CheckpointConfirmed CONFIRMED =
            new CheckpointConfirmed(OF_THE_RECORD, OWNER, 100, ROOT, "cosignature");
    private static final LogVerified VERIFIED =
            new LogVerified(OF_THE_RECORD, 1, 90, false, 7L, "samspor verify 0.1");
    private static final AlarmAcknowledged ACKNOWLEDGED =
            new AlarmAcknowledged(OF_THE_RECORD, "alarm-1", "Prøve");
    private static final StoreRestored RESTORED =
            new StoreRestored(OF_THE_RECORD, 80, 100, "Den nyeste", 20);

    @Test
    void the_whole_has_the_newest_of_each() {
        var view =
                ViewSpec.of(IntegrityView.VIEW)
                        .given(effective("2025-03-01"), SEALED, CONFIRMED, VERIFIED)
                        .given(effective("2025-03-02"), ACKNOWLEDGED, RESTORED)
                        .given(
                                effective("2025-03-03"),
                                new LogVerified(OF_THE_RECORD, 1, 95, true, null, "verify.py"));
        assertThat(view.on("2025-03-02").known().row(OF_THE_RECORD).orElseThrow().row())
                .isEqualTo(
                        new IntegrityView.Row(
                                OF_THE_RECORD,
                                100L,
                                ROOT,
                                100L,
                                1L,
                                90L,
                                false,
                                7L,
                                "alarm-1",
                                80L));
        var today = view.on("2025-03-03").known().row(OF_THE_RECORD).orElseThrow().row();
        assertThat(today.intact()).isTrue();
        assertThat(today.verifiedTo()).isEqualTo(95);
        assertThat(today.firstBadPosition()).isNull();
    }

    @Test
    void a_key_stays_short_whatever_somebody_wrote() {
        String alarm = "a".repeat(200_000);
        assertThat(Change.key("acknowledged", alarm)).hasSize("acknowledged/".length() + 64);
        assertThat(Change.key("acknowledged", "kort")).isEqualTo("acknowledged/kort");
    }

    @Test
    void a_seal_and_its_confirmations_are_rows_of_their_own() {
        var view =
                ViewSpec.of(IntegrityActView.VIEW)
                        .given(effective("2025-03-01"), SEALED, CONFIRMED);
        var day = view.on("2025-03-01").known();
        String position = "0000000000000000100";
        assertThat(day.row(Change.key(OF_THE_RECORD, "sealed", position)).orElseThrow().row())
                .isEqualTo(act("sealed", null, 100L, ROOT, null));
        assertThat(
                        day.row(Change.key(OF_THE_RECORD, "confirmed", position, OWNER))
                                .orElseThrow()
                                .row())
                .isEqualTo(act("confirmed", OWNER, 100L, ROOT, "cosignature"));
    }

    @Test
    void each_verification_and_each_restore_is_one_more() {
        var view =
                ViewSpec.of(IntegrityActView.VIEW)
                        .given(effective("2025-03-01"), VERIFIED, RESTORED, ACKNOWLEDGED);
        var rows = view.on("2025-03-01").known().rows();
        assertThat(rows)
                .extracting(each -> each.row())
                .containsExactlyInAnyOrder(
                        new IntegrityActView.Row(
                                OF_THE_RECORD,
                                "verified",
                                null,
                                90L,
                                null,
                                null,
                                1L,
                                false,
                                7L,
                                "samspor verify 0.1",
                                null,
                                null,
                                null,
                                null),
                        new IntegrityActView.Row(
                                OF_THE_RECORD,
                                "restored",
                                null,
                                80L,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "Den nyeste",
                                100L,
                                20L),
                        new IntegrityActView.Row(
                                OF_THE_RECORD,
                                "acknowledged",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "alarm-1",
                                "Prøve",
                                null,
                                null));
    }

    private static IntegrityActView.Row act(
            String kind, OrganisationId organisation, Long position, RootHash root, String text) {
        return new IntegrityActView.Row(
                OF_THE_RECORD,
                kind,
                organisation,
                position,
                root,
                text,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
