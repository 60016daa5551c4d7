-- Who read what that is closed. Nobody changes it, nobody removes from it, and only the function
-- adds to it; positions are dense, and the notary signs the tree of all entries.
CREATE TABLE reads.entry (
    position bigint PRIMARY KEY,
    reader   text  NOT NULL,
    owner    text  NOT NULL,
    entry    bytea NOT NULL
);

CREATE TABLE reads.head (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint  NOT NULL
);

INSERT INTO reads.head (position) VALUES (0);

-- What of it is signed, byte for byte.
CREATE TABLE reads.checkpoint (
    size      bigint      PRIMARY KEY CHECK (size > 0),
    note      bytea       NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TRIGGER nothing_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON reads.entry
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER nothing_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON reads.checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER nothing_is_removed BEFORE DELETE OR TRUNCATE ON reads.head
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();

-- Notes some reads, all or none, and gives the position of the last.
CREATE FUNCTION reads.note(readers text[], owners text[], entries bytea[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    before bigint;
    more   integer := cardinality(entries);
BEGIN
    UPDATE reads.head SET position = position + more RETURNING position - more INTO before;
    INSERT INTO reads.entry (position, reader, owner, entry)
    SELECT before + n, reader, owner, entry
    FROM unnest(readers, owners, entries) WITH ORDINALITY AS e (reader, owner, entry, n);
    RETURN before + more;
END
$$;

REVOKE ALL ON FUNCTION reads.note FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reads.note TO samspor_query;
GRANT SELECT ON reads.entry, reads.head, reads.checkpoint TO samspor_query, samspor_notary;
GRANT INSERT ON reads.checkpoint TO samspor_notary;
