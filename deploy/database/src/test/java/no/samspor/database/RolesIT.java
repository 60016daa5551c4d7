package no.samspor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RolesIT {

    private final Roles roles = TestDatabase.prepared();

    @Test
    void each_role_enters_with_its_own_password_and_is_no_superuser() throws SQLException {
        for (Role role : Role.values()) {
            assertThat(ask(roles.credentials(role), "SELECT current_user")).isEqualTo(role.login());
            assertThat(ask(roles.credentials(role), "SHOW is_superuser")).isEqualTo("off");
        }
    }

    @Test
    void the_passwords_differ_and_never_show() {
        var command = roles.credentials(Role.COMMAND);
        var query = roles.credentials(Role.QUERY);
        assertThat(command.password()).isNotEqualTo(query.password()).hasSize(43);
        assertThat(command.toString()).doesNotContain(command.password());
    }

    @Test
    void preparing_twice_changes_nothing() throws SQLException {
        var admin =
                new DatabaseAccess(
                        roles.credentials(Role.OWNER).url(),
                        TestDatabase.server().admin().user(),
                        TestDatabase.server().admin().password());
        Roles again = Roles.prepare(admin);
        assertThat(again.credentials(Role.VAULT)).isEqualTo(roles.credentials(Role.VAULT));
        assertThat(ask(again.credentials(Role.VAULT), "SELECT 1")).isEqualTo("1");
    }

    @Test
    void an_administrator_without_superuser_prepares_too() throws SQLException {
        DatabaseAccess superuser = TestDatabase.server().admin();
        String url = superuser.url().replace("/samspor", "/external");
        run(superuser, "CREATE ROLE external_admin LOGIN CREATEROLE PASSWORD 'a long one'");
        run(superuser, "CREATE DATABASE external OWNER external_admin");
        for (Role role : Role.values()) {
            run(superuser, "GRANT " + role.login() + " TO external_admin WITH ADMIN OPTION");
        }
        Roles external = Roles.prepare(new DatabaseAccess(url, "external_admin", "a long one"));
        assertThat(ask(external.credentials(Role.QUERY), "SELECT current_database()"))
                .isEqualTo("external");
        Roles.prepare(superuser);
    }

    @Test
    void the_command_side_makes_nothing_and_sees_no_keys() {
        var command = roles.credentials(Role.COMMAND);
        assertThatThrownBy(() -> ask(command, "CREATE TABLE log.own (a int)"))
                .hasMessageContaining("permission denied for schema log");
        assertThatThrownBy(() -> ask(command, "CREATE TABLE public.own (a int)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> ask(command, "CREATE TEMP TABLE own (a int)"))
                .hasMessageContaining("permission denied to create temporary tables");
        assertThatThrownBy(() -> ask(command, "CREATE TABLE vault.own (a int)"))
                .hasMessageContaining("permission denied for schema vault");
    }

    @Test
    void the_notary_s_schema_is_closed_to_those_who_record_and_keep_keys() {
        for (Role other : new Role[] {Role.COMMAND, Role.VAULT}) {
            assertThatThrownBy(
                            () -> ask(roles.credentials(other), "CREATE TABLE notary.own (a int)"))
                    .hasMessageContaining("permission denied for schema notary");
        }
        for (Role reader : new Role[] {Role.NOTARY, Role.QUERY}) {
            assertThatThrownBy(
                            () -> ask(roles.credentials(reader), "CREATE TABLE notary.own (a int)"))
                    .hasMessageContaining("permission denied for schema notary");
        }
        var notary = roles.credentials(Role.NOTARY);
        assertThatThrownBy(() -> ask(notary, "CREATE TABLE log.own (a int)"))
                .hasMessageContaining("permission denied for schema log");
        assertThatThrownBy(() -> ask(notary, "CREATE TABLE vault.own (a int)"))
                .hasMessageContaining("permission denied for schema vault");
        assertThatThrownBy(() -> ask(notary, "CREATE TABLE views.own (a int)"))
                .hasMessageContaining("permission denied for schema views");
    }

    @Test
    void a_role_with_more_rights_than_allowed_is_refused() throws SQLException {
        DatabaseAccess superuser = TestDatabase.server().admin();
        run(superuser, "ALTER ROLE samspor_command SUPERUSER");
        try {
            assertThatThrownBy(() -> Roles.prepare(superuser))
                    .isInstanceOf(CannotServe.class)
                    .hasMessageContaining("samspor_command has more rights");
        } finally {
            run(superuser, "ALTER ROLE samspor_command NOSUPERUSER");
        }
    }

    @Test
    void a_wrong_password_is_told_apart() {
        DatabaseAccess admin = TestDatabase.server().admin();
        var wrong = new DatabaseAccess(admin.url(), admin.user(), "wrong");
        assertThatThrownBy(() -> Roles.prepare(wrong))
                .isInstanceOfSatisfying(
                        CannotServe.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(CannotServe.Reason.WRONG_PASSWORD));
    }

    @Test
    void migrations_tolerate_that_there_are_none() throws SQLException {
        Migrations.run(roles, progress -> {});
        Migrations.run(roles, progress -> {});
        String owner = "SELECT tableowner FROM pg_tables WHERE tablename = 'migrations'";
        assertThat(ask(roles.credentials(Role.OWNER), owner + " AND schemaname = 'log'"))
                .isEqualTo("samspor_owner");
        assertThat(ask(roles.credentials(Role.OWNER), owner + " AND schemaname = 'notary'"))
                .isEqualTo("samspor_owner");
        assertThat(ask(roles.credentials(Role.QUERY), owner + " AND schemaname = 'views'"))
                .isEqualTo("samspor_query");
    }

    private static String ask(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.dataSource().getConnection();
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) return null;
            var rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static void run(DatabaseAccess access, String sql) throws SQLException {
        ask(access, sql);
    }
}
