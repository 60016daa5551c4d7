-- Login roles, schemas and grants of the record; runs at every start and changes nothing the second
-- time. The role that runs it needs CREATEROLE and CREATE on the database, and need not be superuser.
-- What each role may do inside a schema is granted by the migrations of that schema.
SELECT pg_advisory_xact_lock(hashtext('samspor roles'));

DO $$
DECLARE
    login text;
BEGIN
    FOREACH login IN ARRAY
        ARRAY['samspor_owner', 'samspor_command', 'samspor_query', 'samspor_reader',
              'samspor_vault', 'samspor_notary']
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
            EXECUTE format('CREATE ROLE %I LOGIN', login);
        END IF;
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = login
                   AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication))
        THEN
            RAISE EXCEPTION 'the role % has more rights than the record allows', login;
        END IF;
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), login);
        EXECUTE format('ALTER ROLE %I SET synchronous_commit = ''on''', login);
        EXECUTE format('ALTER ROLE %I SET timezone = ''UTC''', login);
    END LOOP;
    ALTER ROLE samspor_command SET idle_in_transaction_session_timeout = '60s';
    ALTER ROLE samspor_vault SET idle_in_transaction_session_timeout = '60s';
    ALTER ROLE samspor_notary SET idle_in_transaction_session_timeout = '60s';
    ALTER ROLE samspor_reader SET idle_in_transaction_session_timeout = '60s';
    ALTER ROLE samspor_query SET idle_in_transaction_session_timeout = '10min';

    -- An administrator who is no superuser must belong to the roles whose schemas it creates.
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        EXECUTE format('GRANT samspor_owner, samspor_query TO %I', current_user);
    END IF;

    IF pg_has_role((SELECT datdba FROM pg_database WHERE datname = current_database()), 'USAGE')
    THEN
        EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    END IF;
END
$$;

CREATE SCHEMA IF NOT EXISTS log AUTHORIZATION samspor_owner;
CREATE SCHEMA IF NOT EXISTS vault AUTHORIZATION samspor_owner;
CREATE SCHEMA IF NOT EXISTS command AUTHORIZATION samspor_owner;
CREATE SCHEMA IF NOT EXISTS notary AUTHORIZATION samspor_owner;
CREATE SCHEMA IF NOT EXISTS reads AUTHORIZATION samspor_owner;
CREATE SCHEMA IF NOT EXISTS views AUTHORIZATION samspor_query;
CREATE SCHEMA IF NOT EXISTS seen AUTHORIZATION samspor_query;

GRANT USAGE ON SCHEMA log TO samspor_command, samspor_query, samspor_notary;
GRANT USAGE ON SCHEMA vault TO samspor_vault;
GRANT USAGE ON SCHEMA command TO samspor_command;
GRANT USAGE ON SCHEMA notary TO samspor_notary, samspor_query;
GRANT USAGE ON SCHEMA reads TO samspor_query, samspor_notary;
