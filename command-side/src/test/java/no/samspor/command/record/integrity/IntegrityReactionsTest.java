package no.samspor.command.record.integrity;

import static no.samspor.events.record.IntegrityEvent.OF_THE_RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import no.samspor.command.MemoryLog;
import no.samspor.command.Stamps;
import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Reactions;
import no.samspor.command.record.integrity.IntegrityCommand.SealCheckpoint;
import no.samspor.events.record.IntegrityEvent.AlarmAcknowledged;
import no.samspor.events.record.IntegrityEvent.CheckpointSealed;
import no.samspor.events.steering.MandateEvent.MandateReturned;
import no.samspor.kernel.Command;
import no.samspor.kernel.Role;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.proof.tree.Hash;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

/** The notary has sealed the log: the record says so once a day, and not of its own words. */
class IntegrityReactionsTest {

    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    private static final Hash ROOT = Hash.leaf(new byte[] {1});
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final List<Asked<?>> asked = new ArrayList<>();
    private final MemoryLog log = new MemoryLog();
    private final IntegrityReactions reactions =
            new IntegrityReactions(new Reactions(this::accept, log, CLOCK), log);

    @Test
    void a_seal_is_asked_for_as_the_system_and_takes_effect_today() {
        log.holding(new MandateReturned(MANDATE, 1, "Uklart"), Stamps.effective("2019"));
        reactions.sealed(1, ROOT);
        assertThat(commands())
                .containsExactly(
                        new SealCheckpoint(OF_THE_RECORD, 1, new RootHash(ROOT.toString())));
        Stamp stamp = asked.getFirst().stamp();
        assertThat(stamp.actor().role()).isEqualTo(Role.SYS);
        assertThat(stamp.effectiveFrom()).isEqualTo(UncertainDate.on(Stamps.TODAY));
        assertThat(stamp.archiveCreator()).isEqualTo(Stamps.OFFICE);
    }

    @Test
    void what_was_sealed_today_is_not_asked_for_again() {
        log.holding(new MandateReturned(MANDATE, 1, "Uklart"), Stamps.NATIVE);
        reactions.sealed(1, ROOT);
        log.holding(
                new CheckpointSealed(OF_THE_RECORD, 1, new RootHash(ROOT.toString())),
                Stamps.NATIVE);
        log.holding(new MandateReturned(MANDATE, 2, "Fremdeles uklart"), Stamps.NATIVE);
        reactions.sealed(3, Hash.leaf(new byte[] {2}));
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_log_that_only_speaks_of_itself_is_not_sealed() {
        log.holding(new AlarmAcknowledged(OF_THE_RECORD, "alarm-1", "Prøve"), Stamps.NATIVE);
        reactions.sealed(1, ROOT);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_log_that_is_not_there_is_not_sealed() {
        reactions.sealed(0, Hash.EMPTY);
        reactions.sealed(7, ROOT);
        assertThat(asked).isEmpty();
    }

    private ResponseEntity<Answer> accept(Asked<?> command) {
        asked.add(command);
        return ResponseEntity.ok().build();
    }

    private List<Command> commands() {
        return asked.stream().<Command>map(Asked::command).toList();
    }
}
