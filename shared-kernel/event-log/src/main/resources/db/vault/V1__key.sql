-- The table of data keys, where the vault has a database of its own. Beside the log it was made by
-- the log's seventh migration, and this one changes nothing.
CREATE TABLE IF NOT EXISTS vault.key (
    id           uuid        PRIMARY KEY,
    subject      uuid        NOT NULL,
    organisation uuid        NOT NULL,
    wrapped      bytea,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

CREATE UNIQUE INDEX IF NOT EXISTS key_in_use
    ON vault.key (subject, organisation) WHERE wrapped IS NOT NULL;

GRANT SELECT ON vault.key TO samspor_vault;
