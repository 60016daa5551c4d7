package no.samspor.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/** A batch as one call of {@code log.append}: one round trip, one commit. */
final class BatchStatement implements AutoCloseable {

    private static final String SQL =
            "SELECT append, outcome, detail, last_position, at, target_kind, target,"
                    + " target_version, event_ids FROM log.append("
                    + String.join(", ", java.util.Collections.nCopies(24, "?"))
                    + ")";

    private final Connection connection;
    private final PreparedStatement call;

    BatchStatement(Connection connection) throws SQLException {
        this.connection = connection;
        call = connection.prepareStatement(SQL);
    }

    /** The outcomes in the order of the appends. */
    Outcome[] run(List<Pending> appends) throws SQLException {
        BatchArrays arrays = new BatchArrays(appends);
        List<Object> parameters = arrays.inOrder();
        for (int i = 0; i < parameters.size(); i++) bind(i + 1, parameters.get(i));
        @Nullable Outcome[] outcomes = new Outcome[appends.size()];
        try (ResultSet rows = call.executeQuery()) {
            while (rows.next()) {
                int append = rows.getInt(1) - 1;
                outcomes[append] = outcome(rows, appends.get(append));
            }
        }
        List<Outcome> all = new ArrayList<>(outcomes.length);
        for (@Nullable Outcome each : outcomes) {
            if (each == null) throw new IllegalStateException("an append was not answered");
            all.add(each);
        }
        return all.toArray(new Outcome[0]);
    }

    private void bind(int index, Object array) throws SQLException {
        String type =
                switch (array) {
                    case int[] _ -> "int4";
                    case long[] _ -> "int8";
                    case byte[][] _ -> "bytea";
                    case UUID[] _ -> "uuid";
                    default -> "text";
                };
        call.setArray(
                index,
                connection.unwrap(org.postgresql.PGConnection.class).createArrayOf(type, array));
    }

    private static Outcome outcome(ResultSet row, Pending pending) throws SQLException {
        String outcome = row.getString(2);
        return switch (outcome) {
            case "stored" ->
                    new Outcome.Stored(
                            row.getLong(4),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            row.getLong(8));
            case "repeated" -> new Outcome.Repeated(answered(row));
            case "reused" ->
                    new Outcome.Refused(new KeyReused("the key was used before with another body"));
            case "conflict" ->
                    new Outcome.Refused(
                            new AppendConflict(
                                    "wanted "
                                            + pending.firstVersions
                                            + ", but the newest version is "
                                            + row.getString(3)));
            case "moved" ->
                    new Outcome.Refused(
                            new GuardMoved("more has happened since: " + row.getString(3)));
            default -> throw new IllegalStateException("unknown outcome " + outcome);
        };
    }

    private static Receipt answered(ResultSet row) throws SQLException {
        Id target = Rows.id(row.getString(6), row.getObject(7, UUID.class));
        return new Receipt(
                row.getLong(4),
                target,
                row.getLong(8),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                Arrays.asList((UUID[]) row.getArray(9).getArray()),
                true);
    }

    @Override
    public void close() throws SQLException {
        call.close();
    }
}
