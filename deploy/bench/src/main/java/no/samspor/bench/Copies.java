package no.samspor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.events.Event;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.log.Append;
import no.samspor.log.EventCodec;
import no.samspor.log.HeadWatch;
import no.samspor.log.LogDatabase;
import no.samspor.log.PostgresEventLog;
import no.samspor.log.vault.KeyVault;

/**
 * Makes a log large with what is in it: the programmes that are recorded there happen again and
 * again, each time as other programmes of other owners, by the same append as everything else. So
 * every family has its share, and every table grows as in use. People, organisations and what is
 * sealed are not copied. Runs with the product's jar while nobody else writes. Arguments: url, user
 * and password of the database, and how many events there shall be in all.
 */
public final class Copies {

    private static final int APPENDED_AT_ONCE = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern IDENTITY = Pattern.compile("\\b([a-z]{3})_([0-9A-Z]{26})\\b");

    /** What a programme is made of. */
    private static final Set<String> COPIED =
            Set.of(
                    "prg", "prj", "par", "agr", "bod", "pos", "del", "man", "han", "dec", "fun",
                    "fra", "all", "ent", "prd", "doc", "con");

    /** One event as it is stored, with its identities still in it. */
    private record Stored(String name, String stream, String payload, String stamp) {}

    private final EventCodec codec = new EventCodec(KeyVault.NONE);
    private final PostgresEventLog log;
    private final List<Stored> stored = new ArrayList<>();

    private Copies(DatabaseAccess writer) {
        log =
                new PostgresEventLog(
                        new LogDatabase(writer.url(), writer.user(), writer.password()),
                        codec,
                        new HeadWatch(),
                        PATIENCE);
    }

    public static void main(String[] words) throws SQLException {
        Roles roles = Roles.prepare(new DatabaseAccess(words[0], words[1], words[2]));
        Copies copies = new Copies(roles.credentials(Role.COMMAND));
        long had = copies.read(roles.credentials(Role.QUERY));
        long all = copies.fill(had, Long.parseLong(words[3]));
        System.out.println("copied " + copies.stored.size() + " " + all);
        System.exit(0);
    }

    /** How many there are; keeps those of streams that can be copied whole. */
    private long read(DatabaseAccess reader) throws SQLException {
        List<Stored> all = new ArrayList<>();
        Set<String> left = new HashSet<>();
        long count = 0;
        try (Connection connection = reader.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT stream_kind, stream, event_id, name, payload, stamp"
                                        + " FROM log.event ORDER BY position")) {
            while (rows.next()) {
                count++;
                String stream = rows.getString("stream");
                UUID id = rows.getObject("event_id", UUID.class);
                try {
                    Event event = codec.event(rows.getString("name"), id, rows.getBytes("payload"));
                    codec.stamp(id, rows.getBytes("stamp"));
                    String text = event.stream().toString();
                    if (!COPIED.contains(text.substring(0, 3))) left.add(stream);
                } catch (RuntimeException sealed) {
                    left.add(stream);
                }
                all.add(
                        new Stored(
                                rows.getString("name"),
                                stream,
                                new String(rows.getBytes("payload"), UTF_8),
                                new String(rows.getBytes("stamp"), UTF_8)));
            }
        }
        all.stream().filter(each -> !left.contains(each.stream())).forEach(stored::add);
        return count;
    }

    private long fill(long had, long wanted) {
        long count = had;
        List<Append.NewEvent> batch = new ArrayList<>();
        for (int copy = 1; count < wanted; copy++) {
            Map<Id, Long> versions = new HashMap<>();
            for (Stored each : stored) {
                if (count == wanted) break;
                batch.add(copied(each, copy, versions));
                count++;
                if (batch.size() == APPENDED_AT_ONCE) {
                    log.append(new Append(batch, List.of(), null));
                    batch = new ArrayList<>();
                }
            }
        }
        if (!batch.isEmpty()) log.append(new Append(batch, List.of(), null));
        return count;
    }

    private Append.NewEvent copied(Stored each, int copy, Map<Id, Long> versions) {
        UUID id = UUID.randomUUID();
        Event event = codec.event(each.name(), id, renamed(each.payload(), copy).getBytes(UTF_8));
        Stamp stamp = codec.stamp(id, renamed(each.stamp(), copy).getBytes(UTF_8));
        long version = versions.merge(event.stream(), 0L, (had, _) -> had + 1);
        return new Append.NewEvent(id, event.stream(), version, event, stamp);
    }

    /** Every identity becomes another, the same wherever it is named in this copy. */
    private static String renamed(String json, int copy) {
        Matcher found = IDENTITY.matcher(json);
        StringBuilder text = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(
                    text, Mandates.id(found.group(1), Id.named(copy + ":" + found.group())));
        }
        return found.appendTail(text).toString();
    }
}
