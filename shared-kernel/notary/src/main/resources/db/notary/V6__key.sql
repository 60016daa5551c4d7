-- Public keys, for those who read: the log's, and the witnesses' with how each of them fares. Nothing
-- is verified with these; whoever verifies has them from elsewhere.
CREATE TABLE notary.key (
    verifier text        PRIMARY KEY,
    place    integer     NOT NULL,
    owner    text,
    says     text,
    size     bigint,
    said_at  timestamptz,
    in_use   boolean     NOT NULL
);

GRANT SELECT, INSERT, UPDATE (place, owner, says, size, said_at, in_use) ON notary.key
    TO samspor_notary;
GRANT SELECT ON notary.key TO samspor_query;
