package no.samspor.query.sight;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections on which the database itself knows who reads, and shows nothing else, whatever it is
 * asked. Outside of a request, and in one whose handler takes no {@link Sight}, nobody reads. It is
 * told only where it was told something else before: most questions cost no journey more.
 */
public final class Wall extends DelegatingDataSource {

    private static final List<String> SETTINGS =
            List.of("organisation", "inside", "programmes", "bodies", "audited", "protected");

    private static final String TELL =
            "SELECT "
                    + String.join(
                            ", ",
                            SETTINGS.stream()
                                    .map(each -> "set_config('samspor." + each + "', ?, false)")
                                    .toList());

    private final Map<PGConnection, List<String>> told =
            Collections.synchronizedMap(new WeakHashMap<>());

    public Wall(DataSource readers) {
        super(readers);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            tell(connection, SightArgument.ofRequest());
            return connection;
        } catch (SQLException | RuntimeException untold) {
            connection.close();
            throw untold;
        }
    }

    private void tell(Connection connection, @Nullable Sight sight) throws SQLException {
        Map<String, String> settings = sight == null ? Map.of() : sight.settings();
        List<String> says = SETTINGS.stream().map(each -> settings.getOrDefault(each, "")).toList();
        PGConnection physical = connection.unwrap(PGConnection.class);
        if (says.equals(told.get(physical))) return;
        told.remove(physical);
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            for (int i = 0; i < says.size(); i++) tell.setString(i + 1, says.get(i));
            tell.execute();
        }
        told.put(physical, says);
    }
}
