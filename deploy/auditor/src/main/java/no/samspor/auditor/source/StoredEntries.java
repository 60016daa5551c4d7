package no.samspor.auditor.source;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import no.samspor.proof.tile.EntryBundle;
import no.samspor.proof.tile.Span;

/** Entries as files hold them: 256 in a bundle, or those that a reader may see, one by one. */
final class StoredEntries {

    private StoredEntries() {}

    static List<Entry> of(Source source, Span span) {
        byte[] bundle = source.read(new EntryBundle(span).path());
        return bundle == null ? single(source, span) : decode(bundle, span.width());
    }

    /** What can be read is read, so that the first entry that is wrong can be named. */
    private static List<Entry> decode(byte[] bundle, int width) {
        ByteBuffer left = ByteBuffer.wrap(bundle);
        List<Entry> entries = new ArrayList<>();
        while (entries.size() < width && left.remaining() >= Short.BYTES) {
            int length = Short.toUnsignedInt(left.getShort());
            if (left.remaining() < length) break;
            byte[] entry = new byte[length];
            left.get(entry);
            entries.add(new Entry.Shown(entry));
        }
        boolean more = entries.size() == width && left.hasRemaining();
        while (entries.size() < width) entries.add(new Entry.Missing());
        if (more) entries.add(new Entry.Missing());
        return entries;
    }

    private static List<Entry> single(Source source, Span span) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < span.width(); i++) {
            long position = span.index() * Span.FULL + i + 1;
            byte[] leaf = source.read("entries/" + position + ".leaf");
            entries.add(leaf == null ? new Entry.Withheld() : new Entry.Shown(leaf));
        }
        return entries;
    }
}
