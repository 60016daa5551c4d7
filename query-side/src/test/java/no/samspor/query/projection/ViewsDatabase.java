package no.samspor.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.projection.live.Views;
import no.samspor.query.projection.store.Tables;

/** A durable PostgreSQL with the migrations applied, and one more table for things. */
public final class ViewsDatabase {

    private final Roles roles = TestDatabase.migrated();
    private final DataSource source = TestDatabase.source(roles.credentials(Role.QUERY));

    public ViewsDatabase() throws SQLException {
        execute(Tables.ddl(Shape.of(Thing.VIEW)));
    }

    public DataSource source() {
        return source;
    }

    public Roles roles() {
        return roles;
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long number(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    public void prepare(Views views) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            views.prepare(connection);
            connection.commit();
        }
    }

    /** One batch in one transaction. */
    public void advance(Views views, List<Recorded<Event>> batch) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            long position = views.advance(connection, batch);
            connection.commit();
            views.committed(position);
        }
    }
}
