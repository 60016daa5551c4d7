package no.samspor.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Role;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What people call things that the record knows by a name: events, commands, fields and values. One
 * catalogue for the description of the API, the screens and the evidence; what it does not know is
 * called by its name, so that an older build can still show what a newer one stored.
 */
public final class Labels {

    private static final String HEADER = "name;nb;nn;en";
    private static final int COLUMNS = 4;

    private static final Map<String, Words> EVENTS = read("events");
    private static final Map<String, Words> COMMANDS = read("commands");
    private static final Map<String, Words> FIELDS = read("fields");
    private static final Map<String, Words> VALUES = read("values");
    private static final Map<String, Words> THINGS = read("things");

    static {
        for (Role role : Role.values()) VALUES.put(role.name(), role.title());
        for (Invariant rule : Invariant.values()) VALUES.put(rule.number(), rule.words());
    }

    private Labels() {}

    /** What an event says, by its stored name with or without its version: «Mandat godkjent». */
    public static Words event(String storedName) {
        int version = storedName.indexOf('/');
        return named(EVENTS, version < 0 ? storedName : storedName.substring(0, version));
    }

    /** What a command does, by the name of its record: «Godkjenn mandatet». */
    public static Words command(String name) {
        return named(COMMANDS, name);
    }

    /** A field in general: «Virkningsdato». */
    public static Words field(String field) {
        return named(FIELDS, field);
    }

    /** A field of {@code record}, as the schemas of the API call it: it may be called otherwise. */
    public static Words field(String record, String field) {
        @Nullable Words own = FIELDS.get(record + "." + field);
        return own == null ? field(field) : own;
    }

    /**
     * What a field of a thing holds, where it is one of a few constants: «Tatt imot». Values of
     * code lists are called as the lists call them.
     *
     * @param owner the kind of thing, {@code handover}, or the record that has the field
     */
    public static Words value(String owner, String field, String value) {
        String general = field + "." + value;
        @Nullable Words words = VALUES.get(owner + "." + general);
        if (words == null) words = VALUES.get(general);
        return words == null ? named(VALUES, value) : words;
    }

    /** A kind of thing, or several of them: {@code mandate}, {@code mandates}. */
    public static Words thing(String name) {
        return named(THINGS, name);
    }

    private static Words named(Map<String, Words> catalogue, String name) {
        @Nullable Words words = catalogue.get(name);
        return words == null ? new Words(name, name, name) : words;
    }

    private static Map<String, Words> read(String name) {
        String file = "/labels/" + name + ".csv";
        Map<String, Words> words = new HashMap<>();
        try (BufferedReader lines = open(file)) {
            for (String line : lines.lines().toList()) {
                if (line.equals(HEADER)) continue;
                String[] cells = line.split(";", -1);
                boolean isWhole = cells.length == COLUMNS && !line.contains(";;");
                if (!isWhole || cells[COLUMNS - 1].isEmpty()) {
                    throw new IllegalStateException(file + ": " + line);
                }
                if (words.put(cells[0], new Words(cells[1], cells[2], cells[3])) != null) {
                    throw new IllegalStateException(file + ", twice: " + cells[0]);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
        return words;
    }

    private static BufferedReader open(String file) {
        @Nullable InputStream stream = Labels.class.getResourceAsStream(file);
        if (stream == null) throw new IllegalStateException("missing: " + file);
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
