-- One key per organisation stands between the data keys and the master key, so that an
-- organisation's key can be changed, destroyed or handed over alone, and the master key be changed
-- by wrapping a handful of rows anew.
CREATE TABLE vault.organisation_key (
    id           uuid        PRIMARY KEY,
    organisation uuid        NOT NULL,
    master       text        NOT NULL,
    wrapped      bytea,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

CREATE UNIQUE INDEX organisation_key_in_use
    ON vault.organisation_key (organisation) WHERE wrapped IS NOT NULL;

-- Null for a key from before: the master key itself wraps it, until it is first wrapped anew.
ALTER TABLE vault.key ADD COLUMN organisation_key uuid REFERENCES vault.organisation_key;

GRANT SELECT, INSERT ON vault.organisation_key TO samspor_vault;

-- The planner keeps samples of columns in its own tables: of these it keeps none.
ALTER TABLE vault.key ALTER COLUMN wrapped SET STATISTICS 0;
ALTER TABLE vault.organisation_key ALTER COLUMN wrapped SET STATISTICS 0;
