-- When all that is signed was last found to be stored as it was.
CREATE TABLE notary.patrol (
    one      boolean     PRIMARY KEY DEFAULT true CHECK (one),
    size     bigint      NOT NULL,
    began_at timestamptz NOT NULL,
    ended_at timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE (size, began_at, ended_at) ON notary.patrol TO samspor_notary;
GRANT SELECT ON notary.patrol TO samspor_query;
