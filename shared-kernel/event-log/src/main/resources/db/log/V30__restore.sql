-- The way back from a backup: positions, times and bytes as they were, and only into a log in which
-- nobody has committed anything. No role of the application can call these; what they bring in is
-- proved against signed checkpoints before it is committed.
--
--   base  how many events this transaction has restored before; e_* are those after it, in order
--   e_at  microseconds since 1970
--   m_*   what each event mentions, derived from it anew; m_event counts the events given here
CREATE FUNCTION log.restore(
    base bigint,
    e_at bigint[], e_stream uuid[], e_kind text[], e_version integer[], e_id uuid[],
    e_name text[], e_stamp bytea[], e_payload bytea[],
    m_event integer[], m_family text[], m_about uuid[])
RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM log.refuse_unless_restoring(base);

    INSERT INTO log.event (position, recorded_at, stream, event_id, version, stream_kind, name,
                           stamp, payload)
    SELECT restore.base + e.ord, log.at_micros(e.at), e.stream, e.id, e.version, e.kind, e.name,
           e.stamp, e.payload
    FROM unnest(e_at, e_stream, e_kind, e_version, e_id, e_name, e_stamp, e_payload)
             WITH ORDINALITY AS e (at, stream, kind, version, id, name, stamp, payload, ord);

    INSERT INTO log.mention (position, about, family)
    SELECT restore.base + m.event, m.about, m.family
    FROM unnest(m_event, m_family, m_about) AS m (event, family, about);

    UPDATE log.head
    SET position = restore.base + cardinality(e_at),
        recorded_at = log.at_micros(e_at[cardinality(e_at)]);
END
$$;

-- The answers of idempotency keys, after the events; the head gets the time that it had.
CREATE FUNCTION log.restore_answers(
    base bigint, head_at bigint,
    a_position bigint[], a_at bigint[], a_target uuid[], a_version integer[], a_count integer[],
    a_kind text[], a_principal text[], a_command text[], a_hash bytea[])
RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM log.refuse_unless_restoring(base);

    INSERT INTO log.answer (position, recorded_at, target, version, event_count, target_kind,
                            principal, command_id, body_hash)
    SELECT a.position, log.at_micros(a.at), a.target, a.version, a.count, a.kind, a.principal,
           a.command, a.hash
    FROM unnest(a_position, a_at, a_target, a_version, a_count, a_kind, a_principal, a_command,
                a_hash)
             AS a (position, at, target, version, count, kind, principal, command, hash);

    UPDATE log.head SET recorded_at = log.at_micros(head_at);
END
$$;

CREATE FUNCTION log.refuse_unless_restoring(base bigint) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found bigint;
    ours  boolean;
BEGIN
    SELECT h.position, h.xmin = pg_current_xact_id()::xid INTO found, ours
    FROM log.head h FOR UPDATE;
    IF NOT ours AND (found > 0 OR EXISTS (SELECT FROM log.answer)) THEN
        RAISE EXCEPTION 'a log that holds something is never restored into: it stands at %', found
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    IF found <> base THEN
        RAISE EXCEPTION 'events are restored in order: the log stands at %, not at %', found, base
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
END
$$;

-- Seconds and microseconds apart: neither is ever rounded.
CREATE FUNCTION log.at_micros(micros bigint) RETURNS timestamptz
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT timestamptz '1970-01-01 00:00:00+00'
        + (micros / 1000000) * interval '1 second' + (micros % 1000000) * interval '1 microsecond'
$$;

REVOKE ALL ON FUNCTION log.restore, log.restore_answers, log.refuse_unless_restoring, log.at_micros
    FROM PUBLIC;
