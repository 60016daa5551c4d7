package no.samspor.events.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.samspor.events.Fold;
import no.samspor.events.record.DocumentEvent.DocumentAccessChanged;
import no.samspor.events.record.DocumentEvent.DocumentArchived;
import no.samspor.events.record.DocumentEvent.DocumentFinalised;
import no.samspor.events.record.DocumentEvent.DocumentIntegrityAlarm;
import no.samspor.events.record.DocumentEvent.DocumentMissingReported;
import no.samspor.events.record.DocumentEvent.DocumentReconstructed;
import no.samspor.events.record.DocumentEvent.DocumentRegistered;
import no.samspor.events.record.DocumentEvent.DocumentVerified;
import no.samspor.events.record.DocumentEvent.DocumentVersionAdded;
import no.samspor.events.record.DocumentEvent.Version;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of a document: which versions there are, and which can be trusted.
 *
 * @param hashes of the versions whose hash is known
 * @param alarmed versions whose last verification failed (I-45)
 */
public record DocumentStanding(
        DocumentId document,
        int latestVersion,
        Map<Integer, Sha256> hashes,
        Set<Integer> alarmed,
        boolean missing) {

    public static final Fold<DocumentStanding> FOLD =
            Fold.of(DocumentStanding.class).hears(DocumentEvent.class, DocumentStanding::on);

    /** Whether what is registered says otherwise: no such version, or another hash. */
    public boolean contradicts(Doc cited) {
        if (cited.version() > latestVersion) return true;
        @Nullable Sha256 known = hashes.get(cited.version());
        return known != null && cited.sha256() != null && !known.equals(cited.sha256());
    }

    /** Whether its last verification showed another document than the one registered. */
    public boolean isAlarmed(Doc cited) {
        return alarmed.contains(cited.version());
    }

    private static @Nullable DocumentStanding on(
            @Nullable DocumentStanding was, DocumentEvent event, Stamp stamp) {
        if (was == null) {
            return event instanceof DocumentRegistered e
                    ? new DocumentStanding(e.document(), 0, Map.of(), Set.of(), false)
                            .and(1, e.content())
                    : null;
        }
        if (!event.document().equals(was.document)) return was;
        return switch (event) {
            case DocumentRegistered e -> was;
            case DocumentVersionAdded e -> was.and(e.version(), e.content());
            case DocumentReconstructed e -> was.and(e.version(), e.content());
            case DocumentVerified e -> was.verified(e.version(), true);
            case DocumentIntegrityAlarm e -> was.verified(e.version(), false);
            case DocumentMissingReported e ->
                    new DocumentStanding(
                            was.document, was.latestVersion, was.hashes, was.alarmed, true);
            case DocumentFinalised e -> was;
            case DocumentArchived e -> was;
            case DocumentAccessChanged e -> was;
        };
    }

    private DocumentStanding and(int version, Version content) {
        Map<Integer, Sha256> all = new HashMap<>(hashes);
        if (content.sha256() != null) all.put(version, content.sha256());
        return new DocumentStanding(document, version, Map.copyOf(all), alarmed, false);
    }

    private DocumentStanding verified(int version, boolean ok) {
        Set<Integer> now = new HashSet<>(alarmed);
        if (ok) now.remove(version);
        else now.add(version);
        return new DocumentStanding(document, latestVersion, hashes, Set.copyOf(now), missing);
    }
}
