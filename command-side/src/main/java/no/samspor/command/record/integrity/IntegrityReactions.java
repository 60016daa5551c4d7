package no.samspor.command.record.integrity;

import no.samspor.command.access.Reactions;
import no.samspor.command.record.integrity.IntegrityCommand.RecordRestore;
import no.samspor.command.record.integrity.IntegrityCommand.SealCheckpoint;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.events.record.IntegrityEvent;
import no.samspor.kernel.RootHash;
import no.samspor.log.LogReader;
import no.samspor.log.Restores;
import no.samspor.log.Sealings;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When the notary has sealed the log, or it came from a backup, the record says so; of seals the
 * decider's own rule is asked before the door is, so that one every ten seconds costs no write.
 */
@Component
final class IntegrityReactions implements Sealings, Restores {

    private final Reactions reactions;
    private final LogReader log;
    private final IntegrityDecider decider = new IntegrityDecider();
    private IntegrityState heard = decider.initial();
    private long next;

    IntegrityReactions(Reactions reactions, LogReader log) {
        this.reactions = reactions;
        this.log = log;
    }

    @Override
    public synchronized void sealed(long size, Hash root) {
        hearOn();
        if (!heard.isDue(size, reactions.today())) return;
        @Nullable Recorded<Event> last = log.at(size);
        if (last == null) return;
        reactions.askToday(
                new SealCheckpoint(
                        IntegrityEvent.OF_THE_RECORD, size, new RootHash(root.toString())),
                last.stamp().archiveCreator());
    }

    @Override
    public void restored(
            long position, long witnessed, @Nullable String reason, long missingEvents) {
        @Nullable Recorded<Event> last = log.at(position);
        if (last == null) return;
        reactions.askToday(
                new RecordRestore(
                        IntegrityEvent.OF_THE_RECORD, position, witnessed, reason, missingEvents),
                last.stamp().archiveCreator());
    }

    private void hearOn() {
        for (Recorded<Event> each : log.stream(IntegrityEvent.OF_THE_RECORD, next)) {
            heard = decider.evolve(heard, (IntegrityEvent) each.event(), each.stamp());
            next = each.version() + 1;
        }
    }
}
