package no.samspor.log;

import java.util.List;
import no.samspor.database.Role;

/** What a role that was taken over might try, beyond plain changes to the log's tables. */
final class WaysIn {

    /** Ways to become more than one is, or around the database: refused to every login role. */
    static final List<String> OUT_OF_ONES_ROLE =
            List.of(
                    "SET session_replication_role = replica",
                    "SELECT set_config('session_replication_role', 'replica', false)",
                    "SET ROLE samspor_admin",
                    "SET SESSION AUTHORIZATION samspor_admin",
                    "ALTER ROLE CURRENT_USER SUPERUSER",
                    "ALTER ROLE CURRENT_USER CREATEROLE",
                    "ALTER ROLE samspor_admin PASSWORD 'mine'",
                    "CREATE ROLE mine",
                    "CREATE DATABASE mine",
                    "CREATE SCHEMA mine",
                    "CREATE TABLESPACE mine LOCATION '/tmp'",
                    "CREATE FOREIGN DATA WRAPPER mine",
                    "CREATE EVENT TRIGGER mine ON ddl_command_start"
                            + " EXECUTE FUNCTION log.refuse_change()",
                    "CREATE PUBLICATION mine FOR ALL TABLES",
                    "CREATE SUBSCRIPTION mine CONNECTION 'dbname=x' PUBLICATION x",
                    "CREATE FUNCTION views.run(cstring) RETURNS int LANGUAGE c"
                            + " AS 'libc.so.6', 'system'",
                    "CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql"
                            + " AS 'SELECT now()'",
                    "CREATE TEMP TABLE event AS SELECT 1 AS position",
                    "LOAD '/tmp/mine.so'",
                    "COPY (SELECT 1) TO PROGRAM 'true'",
                    "COPY (SELECT 1) TO '/tmp/mine'",
                    "SELECT pg_read_file('PG_VERSION')",
                    "SELECT pg_read_binary_file('PG_VERSION')",
                    "SELECT pg_ls_dir('.')",
                    "SELECT lo_import('/etc/hostname')",
                    "SELECT lo_export(1, '/tmp/mine')",
                    "SELECT rolpassword FROM pg_authid",
                    "SELECT pg_switch_wal()",
                    "SELECT pg_create_physical_replication_slot('mine')",
                    "SELECT pg_promote()",
                    "SELECT pg_reload_conf()",
                    "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off',"
                            + " current_database()); END $$");

    /** Ways to what belongs to the owner: refused to every role that serves. */
    static final List<String> OWNERS_RIGHTS =
            List.of(
                    "SET ROLE samspor_owner",
                    "GRANT samspor_owner TO CURRENT_USER",
                    "REASSIGN OWNED BY samspor_owner TO CURRENT_USER",
                    "DROP OWNED BY samspor_owner",
                    "ALTER DEFAULT PRIVILEGES FOR ROLE samspor_owner GRANT ALL ON TABLES TO PUBLIC",
                    "COPY log.event FROM STDIN",
                    "COPY log.event TO '/tmp/mine'",
                    "MERGE INTO log.event e USING log.head h ON e.position = h.position"
                            + " WHEN MATCHED THEN DELETE",
                    "WITH gone AS (DELETE FROM log.event RETURNING 1) SELECT * FROM gone",
                    "DO $$ BEGIN EXECUTE 'DELETE FROM log.event'; END $$",
                    "SELECT position FROM log.head FOR UPDATE",
                    "UPDATE log.head SET recorded_at = 'infinity'",
                    "ALTER TABLE log.event OWNER TO CURRENT_USER",
                    "ALTER TABLE log.event ENABLE REPLICA TRIGGER nothing_changes",
                    "DROP TRIGGER nothing_changes ON log.event",
                    "ALTER TABLE log.event SET UNLOGGED",
                    "ALTER TABLE log.event ENABLE ROW LEVEL SECURITY",
                    "CREATE POLICY mine ON log.event USING (false)",
                    "CREATE INDEX ON log.event (name)",
                    "REINDEX TABLE log.event",
                    "COMMENT ON TABLE log.event IS 'other'",
                    "CREATE FUNCTION log.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                    "ALTER FUNCTION log.append SECURITY INVOKER",
                    "ALTER FUNCTION log.append RESET ALL",
                    "ALTER FUNCTION log.append OWNER TO CURRENT_USER",
                    "DROP FUNCTION log.append",
                    "SELECT log.refuse_change()",
                    "CREATE SEQUENCE log.mine",
                    "ALTER SCHEMA log RENAME TO gone",
                    "DROP SCHEMA log CASCADE");

    /** What a role may do, and why the log does not mind. */
    record Harmless(Role role, String sql, String because) {

        @Override
        public String toString() {
            return role + ": " + sql + " (" + because + ")";
        }
    }

    static final List<Harmless> HARMLESS =
            List.of(
                    new Harmless(
                            Role.COMMAND,
                            "SET synchronous_commit = off",
                            "in a session of its own; the log looks at the one it writes with"),
                    new Harmless(
                            Role.QUERY,
                            "NOTIFY samspor_log, '9223372036854775807'",
                            "a notification is a hint, and the head is looked at"),
                    new Harmless(
                            Role.VAULT,
                            "NOTIFY samspor_log, 'no position'",
                            "a notification is a hint, and the head is looked at"),
                    new Harmless(
                            Role.COMMAND,
                            "GRANT INSERT ON log.event TO samspor_query",
                            "who may not grant warns and grants nothing"),
                    new Harmless(
                            Role.COMMAND,
                            "GRANT CREATE ON SCHEMA log TO samspor_query",
                            "who may not grant warns and grants nothing"),
                    new Harmless(
                            Role.COMMAND,
                            "BEGIN; LOCK TABLE log.event IN ACCESS SHARE MODE",
                            "no append waits for whoever only reads"),
                    new Harmless(
                            Role.QUERY,
                            "BEGIN; SELECT pg_advisory_xact_lock(hashtext('samspor roles'))",
                            "only a start waits for it, not a decision"),
                    new Harmless(
                            Role.QUERY,
                            "SELECT lo_create(0)",
                            "an object of its own, which is no part of the record"),
                    new Harmless(
                            Role.COMMAND,
                            "VACUUM FULL log.event",
                            "who is not the owner is warned, and it is passed over"),
                    new Harmless(
                            Role.COMMAND,
                            "SELECT pg_logical_emit_message(false, 'mine', 'text')",
                            "a message in the write-ahead log, which nothing reads"),
                    new Harmless(
                            Role.QUERY,
                            "CREATE FUNCTION views.clock_timestamp() RETURNS timestamptz"
                                    + " LANGUAGE sql AS $$ SELECT timestamptz 'epoch' $$;"
                                    + " SET search_path = views, pg_catalog",
                            "the log's functions have a search path of their own"));

    private WaysIn() {}
}
