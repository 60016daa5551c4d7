package no.samspor.auditor.verify;

import java.util.List;
import no.samspor.auditor.source.Entry;
import no.samspor.auditor.source.Source;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tree.Hash;

/** Reads each entry of a log once, and forgets it. */
final class WholeLog {

    private final Source source;
    private final Checkpoint checkpoint;
    private final Held held;
    private final Findings findings;
    private final Comparison comparison;

    WholeLog(Source source, Checkpoint checkpoint, Held held, Findings findings) {
        this.source = source;
        this.checkpoint = checkpoint;
        this.held = held;
        this.findings = findings;
        comparison = new Comparison(checkpoint.size(), source);
    }

    void judge() {
        if (held.asksAt(0)) held.at(0, Hash.EMPTY);
        for (long at = 0; at < checkpoint.size(); at += Span.FULL) {
            Span span = Span.of(at, checkpoint.size());
            List<Entry> entries = source.entries(span);
            for (int i = 0; i < span.width(); i++) judge(at + i + 1, entries.get(i));
            if (entries.size() > span.width()) {
                findings.incomplete(at + span.width(), "more stands there than there is room for");
            }
        }
        comparison.conclude(checkpoint.root(), held.kept(), findings);
        held.conclude(checkpoint.size(), findings);
    }

    private void judge(long position, Entry entry) {
        Hash hash =
                switch (entry) {
                    case Entry.Shown shown -> shown(position, shown.bytes());
                    case Entry.Hashed hashed -> {
                        findings.countWithheld();
                        yield hashed.hash();
                    }
                    case Entry.Withheld() -> {
                        findings.countWithheld();
                        yield comparison.next();
                    }
                    case Entry.Missing() -> {
                        findings.incomplete(position, "there is no entry");
                        yield comparison.next();
                    }
                };
        comparison.append(hash);
        held.leaf(position, hash);
        if (held.asksAt(position)) held.at(position, comparison.root());
    }

    private Hash shown(long position, byte[] bytes) {
        findings.countShown();
        Leaves.judge(position, bytes, findings);
        return Hash.leaf(bytes);
    }
}
