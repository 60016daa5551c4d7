package no.samspor.standalone.simulation;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import no.samspor.standalone.simulation.Cut.Side;
import no.samspor.standalone.simulation.Cut.Whose;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** Stands between the product and the driver, counts the calls, and loses one connection. */
final class Cutter {

    private static final Set<Class<?>> COUNTED =
            Set.of(
                    Connection.class,
                    CallableStatement.class,
                    PreparedStatement.class,
                    Statement.class,
                    ResultSet.class,
                    Array.class);

    /** What a pool asks for itself, when it likes: the count must not depend on it. */
    private static final Set<String> NOT_COUNTED =
            Set.of(
                    "isValid",
                    "isClosed",
                    "getNetworkTimeout",
                    "setNetworkTimeout",
                    "clearWarnings",
                    "isWrapperFor",
                    "unwrap",
                    "abort",
                    "toString",
                    "hashCode",
                    "equals");

    private @Nullable Cut armed;
    private @Nullable Thread asking;
    private int calls;
    private boolean fired;
    private int refusals;
    private @Nullable Connection appender;

    /**
     * From now on, what this thread asks for meets {@code cut}.
     *
     * @param outage how many connections are refused after it
     */
    synchronized void arm(Cut cut, int outage) {
        armed = cut;
        asking = Thread.currentThread();
        calls = 0;
        fired = false;
        refusals = outage;
    }

    /** Whether the connection was lost: not if there were fewer calls. */
    synchronized boolean disarm() {
        armed = null;
        refusals = 0;
        return fired;
    }

    DataSource between(Whose whose, DataSource source) {
        return (DataSource)
                proxy(
                        DataSource.class,
                        (_, method, arguments) -> {
                            if (!method.getName().equals("getConnection")) {
                                return call(source, method, arguments);
                            }
                            @Nullable Side side = counted(whose);
                            if (side == Side.BEFORE || refused(whose)) throw lost();
                            Connection made = (Connection) call(source, method, arguments);
                            if (whose == Whose.APPENDER) kept(made);
                            if (side == null) return through(whose, made, Connection.class, made);
                            throw losing(made);
                        });
    }

    private synchronized void kept(Connection made) {
        appender = made;
    }

    /** Loses it between two commands: whoever uses it next finds out. */
    synchronized void loseAppender() throws SQLException {
        if (appender != null) appender.abort(Runnable::run);
    }

    private synchronized @Nullable Side counted(Whose whose) {
        Cut cut = armed;
        if (cut == null || fired || cut.whose() != whose) return null;
        // The appender has a thread of its own; others have listeners, which ask when they like.
        if (whose != Whose.APPENDER && Thread.currentThread() != asking) return null;
        if (++calls < cut.call()) return null;
        fired = true;
        return cut.side();
    }

    private synchronized boolean refused(Whose whose) {
        if (!fired || armed == null || armed.whose() != whose || refusals == 0) return false;
        refusals--;
        return true;
    }

    private Object through(Whose whose, Connection connection, Class<?> type, Object target) {
        return proxy(
                type,
                (_, method, arguments) -> {
                    String name = method.getName();
                    if (name.equals("unwrap") && arguments[0] == PGConnection.class) {
                        return driver(whose, connection);
                    }
                    if (NOT_COUNTED.contains(name)) return call(target, method, arguments);
                    @Nullable Side side = counted(whose);
                    if (side == Side.BEFORE) throw losing(connection);
                    @Nullable Object result = call(target, method, arguments);
                    if (side == Side.AFTER) throw losing(connection);
                    if (result == null || !COUNTED.contains(method.getReturnType())) return result;
                    return through(whose, connection, method.getReturnType(), result);
                });
    }

    /** The driver's own face, whose COPY is one call more. */
    private Object driver(Whose whose, Connection connection) throws SQLException {
        PGConnection own = connection.unwrap(PGConnection.class);
        return proxy(
                PGConnection.class,
                (_, method, arguments) ->
                        method.getName().equals("getCopyAPI")
                                ? new CutCopy(whose, connection)
                                : call(own, method, arguments));
    }

    private final class CutCopy extends CopyManager {
        private final Whose whose;
        private final Connection connection;

        CutCopy(Whose whose, Connection connection) throws SQLException {
            super(connection.unwrap(BaseConnection.class));
            this.whose = whose;
            this.connection = connection;
        }

        @Override
        public long copyIn(String sql, Reader from) throws SQLException, IOException {
            @Nullable Side side = counted(whose);
            if (side == Side.BEFORE) throw losing(connection);
            long rows = super.copyIn(sql, from);
            if (side == Side.AFTER) throw losing(connection);
            return rows;
        }
    }

    private static SQLException losing(Connection connection) throws SQLException {
        connection.abort(Runnable::run);
        return lost();
    }

    private static SQLException lost() {
        return new PSQLException("the connection was cut", PSQLState.CONNECTION_FAILURE);
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(
                Cutter.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static @Nullable Object call(
            Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
