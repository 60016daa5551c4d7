package no.samspor.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of one schema, by version, with the sum of each that Flyway keeps in the schema's
 * history: on the class path, and as they were applied. Where both are the same there is nothing to
 * migrate, and whoever starts need not ask Flyway, which takes a tenth of a start to say so.
 */
final class Scripts {

    private static final Pattern NAME = Pattern.compile("V([0-9]+)__[a-z0-9_]+\\.sql");
    private static final String NO_SUCH_TABLE = "42P01";

    private Scripts() {}

    /** Whether all scripts in {@code db/SCHEMA}, and no others, were applied as they are now. */
    static boolean areApplied(Connection connection, String schema)
            throws SQLException, IOException {
        @Nullable Map<String, @Nullable Integer> applied = applied(connection, schema);
        return applied != null && applied.equals(onClassPath(schema));
    }

    /** Null where the schema has no history; a script that failed has no sum that any has. */
    private static @Nullable Map<String, @Nullable Integer> applied(
            Connection connection, String schema) throws SQLException {
        Map<String, @Nullable Integer> sums = new HashMap<>();
        String sql =
                "SELECT version, CASE WHEN success THEN checksum END FROM "
                        + schema
                        + ".migrations WHERE type <> 'BASELINE'";
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            while (row.next()) sums.put(row.getString(1), row.getObject(2, Integer.class));
            return sums;
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.equals(e.getSQLState())) return null;
            throw e;
        }
    }

    private static Map<String, Integer> onClassPath(String schema) throws IOException {
        Map<String, Integer> sums = new TreeMap<>();
        String folder = "db/" + schema;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (URL place : Collections.list(loader.getResources(folder))) {
            for (String name : names(place, folder)) {
                Matcher script = NAME.matcher(name);
                if (!script.matches()) continue;
                try (InputStream text = loader.getResourceAsStream(folder + "/" + name)) {
                    if (text == null) throw new IOException(folder + "/" + name + " is gone");
                    sums.put(script.group(1), sum(text));
                }
            }
        }
        return sums;
    }

    private static List<String> names(URL place, String folder) throws IOException {
        if (place.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder + "/"))
                    .map(name -> name.substring(folder.length() + 1))
                    .toList();
        }
        try (Stream<Path> files = Files.list(Path.of(URI.create(place.toString())))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** As Flyway reckons it: over the lines, without what ends them. */
    private static int sum(InputStream text) throws IOException {
        CRC32 sum = new CRC32();
        var lines = new BufferedReader(new InputStreamReader(text, UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            sum.update(line.getBytes(UTF_8));
        }
        return (int) sum.getValue();
    }
}
