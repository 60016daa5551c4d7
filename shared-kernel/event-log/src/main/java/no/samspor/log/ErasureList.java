package no.samspor.log;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.samspor.events.Erasure;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.log.vault.KeyVault;
import org.jspecify.annotations.Nullable;

/**
 * What was erased, as a text that is kept with each backup: a restored log may be older than an
 * erasure, and then cannot tell of it. One line each: {@code subject organisation event-id
 * position}, and after that the key, where only one was meant.
 */
public record ErasureList(List<Entry> entries) {

    private static final String TITLE = "samspor.erasures/1";
    private static final int WORDS_LEAST = 4;
    private static final int WORDS_MOST = 5;

    /** One erasure, and the event that told of it. */
    public record Entry(Erasure erasure, UUID eventId, long position) {

        private String line() {
            String line =
                    erasure.subject()
                            + " "
                            + erasure.organisation()
                            + " "
                            + eventId
                            + " "
                            + position;
            return erasure.key() == null ? line : line + " " + erasure.key();
        }

        private static Entry parse(String line) {
            String[] words = line.split(" ", -1);
            if (words.length < WORDS_LEAST || words.length > WORDS_MOST) {
                throw new IllegalArgumentException("this is no erasure: " + line);
            }
            @Nullable UUID key = words.length == WORDS_MOST ? UUID.fromString(words[4]) : null;
            return new Entry(
                    new Erasure(PersonId.parse(words[0]), OrganisationId.parse(words[1]), key),
                    UUID.fromString(words[2]),
                    Long.parseLong(words[3]));
        }
    }

    /** Reads a list back; a line that is no erasure is refused. */
    public static ErasureList parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(TITLE)) {
            throw new IllegalArgumentException("a list of erasures begins with " + TITLE);
        }
        List<Entry> entries = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) entries.add(Entry.parse(line));
        return new ErasureList(List.copyOf(entries));
    }

    public String text() {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        for (Entry each : entries) text.append(each.line()).append('\n');
        return text.toString();
    }

    /** Destroys in {@code vault} what is still there of it, and says how many keys that were. */
    public int apply(KeyVault vault) {
        return vault.destroy(entries.stream().map(Entry::erasure).toList()).size();
    }
}
