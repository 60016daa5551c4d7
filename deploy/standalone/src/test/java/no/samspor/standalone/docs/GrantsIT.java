package no.samspor.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.Role;
import no.samspor.database.Roles;
import no.samspor.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Who may do what in the database, read from its catalogue after every migration and held against
 * the file that was last reviewed: no grant comes or goes unseen. {@code ./samspor docs} writes it.
 */
@ResourceLock("TestDatabase.server")
class GrantsIT {

    private static final Path FILE = Path.of("docs", "generated", "grants.txt");

    private static final String OURS = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    /** Each gives lines that begin with what they are about. */
    private static final List<String> CATALOGUE =
            List.of(
                    """
                    SELECT 'role ' || rolname
                        || CASE WHEN rolcanlogin THEN ' logs in' ELSE '' END
                        || CASE WHEN rolsuper THEN ' SUPERUSER' ELSE '' END
                        || CASE WHEN rolcreaterole THEN ' CREATEROLE' ELSE '' END
                        || CASE WHEN rolcreatedb THEN ' CREATEDB' ELSE '' END
                        || CASE WHEN rolreplication THEN ' REPLICATION' ELSE '' END
                        || CASE WHEN rolbypassrls THEN ' BYPASSRLS' ELSE '' END
                        || coalesce(' ' || (
                            SELECT string_agg(each, ' ' ORDER BY each)
                            FROM pg_db_role_setting s, unnest(s.setconfig) each
                            WHERE s.setrole = r.oid AND s.setdatabase = 0), '')
                    FROM pg_roles r
                    WHERE rolname LIKE 'samspor%' AND rolname <> 'samspor_admin'
                    """,
                    """
                    SELECT 'member ' || m.rolname || ' of ' || g.rolname
                    FROM pg_auth_members a
                    JOIN pg_roles m ON m.oid = a.member JOIN pg_roles g ON g.oid = a.roleid
                    WHERE m.rolname LIKE 'samspor%' AND m.rolname <> 'samspor_admin'
                    """,
                    "SELECT 'database ' || a.line FROM pg_database d, LATERAL ("
                            + granted("d.datacl")
                            + ") a WHERE d.datname = current_database()",
                    "SELECT 'schema ' || n.nspname || ' of ' || n.nspowner::regrole || ' ' || a.line"
                            + " FROM pg_namespace n, LATERAL ("
                            + granted("n.nspacl")
                            + ") a WHERE "
                            + OURS,
                    "SELECT CASE c.relkind WHEN 'S' THEN 'sequence ' WHEN 'v' THEN 'view '"
                            + " WHEN 'm' THEN 'materialized view ' WHEN 'f' THEN 'foreign table '"
                            + " ELSE 'table ' END || n.nspname || '.' || c.relname || ' of '"
                            + " || c.relowner::regrole || ' ' || a.line"
                            + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,"
                            + " LATERAL ("
                            + granted("c.relacl")
                            + ") a WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND "
                            + OURS,
                    "SELECT 'column ' || n.nspname || '.' || c.relname || '.' || t.attname || ' '"
                            + " || a.line FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid"
                            + " JOIN pg_namespace n ON n.oid = c.relnamespace, LATERAL ("
                            + granted("t.attacl")
                            + ") a WHERE t.attacl IS NOT NULL AND "
                            + OURS,
                    "SELECT 'function ' || n.nspname || '.' || p.proname || '/' || p.pronargs"
                            + " || ' of ' || p.proowner::regrole"
                            + " || CASE WHEN p.prosecdef THEN ', as its owner' ELSE '' END"
                            + " || coalesce(', ' || (SELECT each FROM unnest(p.proconfig) each"
                            + " WHERE each LIKE 'search_path%'), ', any search_path')"
                            + " || ' ' || CASE WHEN p.proacl IS NULL THEN 'EXECUTE to everyone'"
                            + " ELSE a.line END FROM pg_proc p"
                            + " JOIN pg_namespace n ON n.oid = p.pronamespace, LATERAL ("
                            + granted("p.proacl")
                            + ") a WHERE "
                            + OURS,
                    "SELECT 'trigger ' || t.tgrelid::regclass || ' ' || t.tgname || ' '"
                            + " || t.tgfoid::regproc || CASE t.tgenabled WHEN 'O' THEN ''"
                            + " ELSE ' NOT ENABLED' END"
                            + " FROM pg_trigger t WHERE NOT t.tgisinternal",
                    "SELECT 'by default of ' || d.defaclrole::regrole || ' ' || a.line"
                            + " FROM pg_default_acl d, LATERAL ("
                            + granted("d.defaclacl")
                            + ") a");

    @Test
    void are_those_that_were_reviewed() throws SQLException {
        Snapshot.of(FILE).says(String.join("\n", lines()) + "\n");
    }

    @Test
    void give_no_serving_role_a_way_to_change_the_log() throws SQLException {
        assertThat(lines())
                .filteredOn(line -> line.matches("(table|column) log\\..*"))
                .isNotEmpty()
                .noneMatch(
                        line -> line.matches(".*(INSERT|UPDATE|DELETE|TRUNCATE|TRIGGER).* to.*"));
        assertThat(lines())
                .noneMatch(line -> line.startsWith("sequence ") || line.startsWith("by default"))
                .noneMatch(line -> line.startsWith("member "))
                .noneMatch(line -> line.matches("function (log|vault|command)\\..*everyone.*"));
    }

    /** What {@code acl} gives to others than the owner, in one line; columns hold no new lines. */
    private static String granted(String acl) {
        return """
               SELECT coalesce(string_agg(g.rights || ' to ' || g.grantee, '; '
                                          ORDER BY g.grantee), 'to nobody else') AS line
               FROM (
                   SELECT CASE x.grantee WHEN 0 THEN 'everyone' ELSE x.grantee::regrole::text END
                              AS grantee,
                          string_agg(x.privilege_type
                              || CASE WHEN x.is_grantable THEN ' (and may grant it)' ELSE '' END,
                              ', ' ORDER BY x.privilege_type) AS rights
                   FROM aclexplode(%s) x
                   WHERE x.grantee <> x.grantor
                   GROUP BY x.grantee
               ) g
               """
                .formatted(acl);
    }

    private static List<String> lines() throws SQLException {
        Roles roles = TestDatabase.migrated();
        DatabaseAccess owner = roles.credentials(Role.OWNER);
        List<String> lines = new ArrayList<>();
        try (Connection connection = owner.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : CATALOGUE) {
                try (ResultSet rows = statement.executeQuery(each)) {
                    while (rows.next()) lines.add(rows.getString(1));
                }
            }
        }
        lines.sort(null);
        return lines;
    }
}
