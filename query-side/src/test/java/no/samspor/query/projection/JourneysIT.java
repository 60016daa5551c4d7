package no.samspor.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateEvent.MandateProposed;
import no.samspor.kernel.id.BodyId;
import no.samspor.query.projection.live.Views;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How often a batch of all views goes to the database: whoever reads waits for each time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JourneysIT {

    private static final Instant BEGUN = Instant.parse("2024-01-01T11:00:00Z");
    private static final MandateDrafted DRAFTED = golden(MandateDrafted.class);
    private static final BodyId BODY = golden(MandateProposed.class).proposedTo();
    private static final Event PROPOSED = new MandateProposed(DRAFTED.mandate(), 1, BODY, BODY);

    private final List<Recorded<Event>> told = new ArrayList<>();
    private final ViewsDatabase database = new ViewsDatabase();
    private final Views views = new Views(EveryView.all(), new Patched(told));
    private final List<String> sent = new ArrayList<>();

    JourneysIT() throws SQLException {}

    @BeforeEach
    void draft() throws SQLException {
        database.prepare(views);
        advance(DRAFTED);
    }

    @Test
    void one_asks_where_the_views_stand_and_one_carries_all_that_changes() throws SQLException {
        advance(PROPOSED);
        assertThat(sent).hasSize(2);
        assertThat(sent.getLast())
                .contains("UPDATE views.mandate t", "INSERT INTO views.mandate_history (")
                .contains("INSERT INTO views.mandate__entries (", "UPDATE views.progress");
    }

    @Test
    void one_more_asks_for_all_that_is_not_in_memory() throws SQLException {
        views.forget();
        advance(PROPOSED);
        assertThat(sent).filteredOn(each -> each.contains("__entries WHERE")).hasSize(1);
        assertThat(sent).filteredOn(each -> !each.contains("FROM views.place")).hasSize(3);
    }

    private static <E extends Event> E golden(Class<E> type) {
        return type.cast(
                GoldenLog.events().stream().filter(type::isInstance).findFirst().orElseThrow());
    }

    private void advance(Event event) throws SQLException {
        long position = told.size() + 1;
        UUID id = new UUID(0, position);
        told.add(
                new Recorded<>(
                        position, position - 1, id, BEGUN, event, Stamps.effective("2024-01-01")));
        sent.clear();
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            long reached = views.advance(noting(connection), List.of(told.getLast()));
            connection.commit();
            views.committed(reached);
        }
    }

    /** As {@code connection}, of which only prepared statements are used. */
    private Connection noting(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, words) -> {
                            String asked = method.getName();
                            if (asked.equals("prepareStatement")) sent.add((String) words[0]);
                            else assertThat(asked).isEqualTo("createArrayOf");
                            try {
                                return method.invoke(connection, words);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        });
    }
}
