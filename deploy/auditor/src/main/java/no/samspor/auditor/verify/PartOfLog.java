package no.samspor.auditor.verify;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.auditor.source.Exit;
import no.samspor.auditor.source.Source;
import no.samspor.auditor.source.Trouble;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.note.Checkpoint;
import no.samspor.proof.note.LogProof;
import no.samspor.proof.note.Note;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.InclusionProof;
import org.jspecify.annotations.Nullable;

/** Some entries of a log, each with the proof that it is there. */
final class PartOfLog {

    static final String PROOFS = "proofs";
    static final String ENTRIES = "entries";

    private static final Pattern NAME = Pattern.compile("[a-z]+/([0-9]+)\\.(proof|leaf|hash)");

    private final Source source;
    private final Note note;
    private final Checkpoint checkpoint;
    private final Held held;
    private final Findings findings;

    PartOfLog(Source source, Note note, Checkpoint checkpoint, Held held, Findings findings) {
        this.source = source;
        this.note = note;
        this.checkpoint = checkpoint;
        this.held = held;
        this.findings = findings;
    }

    void judge() {
        SortedSet<Long> proofs = positions(PROOFS);
        held.limitTo(checkpoint.size(), proofs);
        for (long position : positions(ENTRIES)) {
            if (!proofs.contains(position)) findings.incomplete(position, "it has no proof");
        }
        for (long position : proofs) judge(position);
        if (held.asksAt(checkpoint.size())) held.at(checkpoint.size(), checkpoint.root());
        held.conclude(checkpoint.size(), findings);
    }

    private SortedSet<Long> positions(String folder) {
        SortedSet<Long> positions = new TreeSet<>();
        for (String name : source.names(folder)) {
            Matcher parts = NAME.matcher(name);
            if (!parts.matches()) throw new Trouble(Exit.DAMAGED, name + " is no name of a piece");
            try {
                positions.add(Strict.number(parts.group(1)));
            } catch (Rejected rejected) {
                throw Trouble.damaged(name, rejected);
            }
        }
        return positions;
    }

    private void judge(long position) {
        Hash leaf = leaf(position);
        if (leaf == null) {
            findings.incomplete(position, "there is a proof of it and no entry");
            return;
        }
        held.leaf(position, leaf);
        LogProof proof = proof(position);
        if (proof.index() != position - 1) {
            findings.inaccurate(position, "the proof is of another position");
        } else if (!note.equals(proof.checkpoint())) {
            findings.inaccurate(position, "the proof is of another checkpoint");
        } else {
            judge(position, leaf, proof);
        }
    }

    private void judge(long position, Hash leaf, LogProof proof) {
        try {
            new InclusionProof(proof.index(), checkpoint.size(), proof.path())
                    .verify(leaf, checkpoint.root());
        } catch (Rejected rejected) {
            findings.inaccurate(position, rejected.reason().says());
        }
    }

    private @Nullable Hash leaf(long position) {
        String name = ENTRIES + "/" + position;
        byte[] leaf = source.read(name + ".leaf");
        if (leaf != null) {
            findings.countShown();
            Leaves.judge(position, leaf, findings);
            return Hash.leaf(leaf);
        }
        byte[] hash = source.read(name + ".hash");
        if (hash == null) return null;
        findings.countWithheld();
        try {
            String line = Strict.text(hash);
            return Hash.parse(line.endsWith("\n") ? line.substring(0, line.length() - 1) : line);
        } catch (Rejected rejected) {
            throw Trouble.damaged(name + ".hash", rejected);
        }
    }

    private LogProof proof(long position) {
        String name = PROOFS + "/" + position + ".proof";
        try {
            return LogProof.parse(source.need(name));
        } catch (Rejected rejected) {
            throw Trouble.damaged(name, rejected);
        }
    }
}
