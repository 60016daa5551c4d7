package no.samspor.command.decision.decision;

import static no.samspor.command.decision.decision.DecisionRefusal.PAPER_ALARMED;
import static no.samspor.command.decision.decision.DecisionRefusal.PAPER_DIFFERS;
import static no.samspor.command.decision.decision.DecisionRefusal.PAPER_WITHOUT_HASH;

import java.util.List;
import java.util.Map;
import no.samspor.events.record.DocumentStanding;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Known;
import no.samspor.kernel.Stamp;
import org.jspecify.annotations.Nullable;

/** The papers that a decision rests on: shown by their hashes (I-45), there before it (I-26). */
final class Papers {

    private Papers() {}

    static void check(List<Doc> papers, Stamp stamp, Known known, Guard guard) {
        guard.needs(areShown(papers, stamp), PAPER_WITHOUT_HASH);
        for (Doc paper : papers) check(paper, stamp, known, guard);
    }

    /** What was never registered here may still have existed, so it only warns. */
    private static void check(Doc paper, Stamp stamp, Known known, Guard guard) {
        @Nullable DocumentStanding registered =
                known.about(DocumentStanding.class, paper.document());
        guard.warnIf(stamp.isNative() && registered == null, Invariant.I_26);
        if (registered == null) return;
        Map<String, Object> details = Map.of("document", paper.document());
        guard.refuseIf(registered.contradicts(paper), PAPER_DIFFERS, details)
                .refuseIf(stamp.isNative() && registered.isAlarmed(paper), PAPER_ALARMED, details);
    }

    /** What others decided is shown by a document, not by our word. */
    private static boolean areShown(List<Doc> papers, Stamp stamp) {
        boolean anyShows = stamp.isNative() || stamp.evidence().stream().anyMatch(Papers::isHashed);
        return papers.stream().allMatch(Papers::isHashed) && (anyShows || !papers.isEmpty());
    }

    private static boolean isHashed(Doc document) {
        return document.sha256() != null;
    }
}
