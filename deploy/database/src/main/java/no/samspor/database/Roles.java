package no.samspor.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.samspor.database.CannotServe.Reason.DATABASE_FAILED;
import static no.samspor.database.CannotServe.Reason.DATABASE_UNREACHABLE;
import static no.samspor.database.CannotServe.Reason.WRONG_PASSWORD;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The login roles of one database. Their passwords derive from the administrator's, so that one
 * secret file is all there is to keep, in the embedded and in the external mode alike.
 */
public final class Roles {

    private final DatabaseAccess admin;

    private Roles(DatabaseAccess admin) {
        this.admin = admin;
    }

    /** Creates or repairs roles, schemas and grants; a second time changes nothing. */
    public static Roles prepare(DatabaseAccess admin) {
        return prepare(admin, List.of(Role.values()));
    }

    /** As {@link #prepare}, on a server whose roles have their passwords already. */
    static Roles known(DatabaseAccess admin) {
        return prepare(admin, List.of());
    }

    private static Roles prepare(DatabaseAccess admin, List<Role> unknown) {
        var roles = new Roles(admin);
        try (Connection connection = admin.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(script());
            }
            PGConnection passwords = connection.unwrap(PGConnection.class);
            for (Role role : unknown) {
                passwords.alterUserPassword(
                        role.login(), roles.password(role).toCharArray(), "scram-sha-256");
            }
            connection.commit();
        } catch (SQLException e) {
            throw translated(admin, e);
        }
        return roles;
    }

    /** The administrator who prepared them. */
    public DatabaseAccess admin() {
        return admin;
    }

    /** The roles as an earlier start prepared them; nothing is changed or looked at. */
    public static Roles prepared(DatabaseAccess admin) {
        return new Roles(admin);
    }

    /** How {@code role} enters the database. */
    public DatabaseAccess credentials(Role role) {
        return new DatabaseAccess(admin.url(), role.login(), password(role));
    }

    private String password(Role role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(admin.password().getBytes(UTF_8), "HmacSHA256"));
            byte[] derived = mac.doFinal(role.login().getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }

    private static String script() {
        try (@Nullable InputStream sql = Roles.class.getResourceAsStream("roles.sql")) {
            if (sql == null) throw new AssertionError("roles.sql is part of this module");
            return new String(sql.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CannotServe translated(DatabaseAccess admin, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28")) {
            return new CannotServe(
                    WRONG_PASSWORD,
                    "The database refused "
                            + admin
                            + ": the password in the secret file is not the one it knows. Nothing"
                            + " was changed. Put the right password back and start again.",
                    e);
        }
        if (state.startsWith("08") || state.equals("3D000")) {
            return new CannotServe(
                    DATABASE_UNREACHABLE,
                    "The database cannot be reached as "
                            + admin
                            + ": "
                            + e.getMessage()
                            + " Check the address and that the server runs; nothing was changed.",
                    e);
        }
        return new CannotServe(
                DATABASE_FAILED,
                "The roles could not be prepared as "
                        + admin
                        + ": "
                        + e.getMessage()
                        + ". The role needs CREATEROLE and CREATE on the database.",
                e);
    }
}
