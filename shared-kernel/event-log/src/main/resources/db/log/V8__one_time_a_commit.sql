-- The one way in, as before, but each commit has a time of its own, strictly later than the one
-- before: the events of one commit are exactly the rows with one recorded_at, and a receipt that
-- was signed for a commit can be made again from them. Parameters as described with V6.
CREATE OR REPLACE FUNCTION log.append(
    a_upto integer[], a_principal text[], a_command text[], a_hash bytea[], a_target uuid[],
    a_kind text[], a_version integer[],
    e_append integer[], e_stream uuid[], e_kind text[], e_version integer[], e_id uuid[],
    e_name text[], e_stamp bytea[], e_payload bytea[],
    m_event integer[], m_family text[], m_about uuid[],
    s_append integer[], s_stream uuid[], s_first integer[],
    g_append integer[], g_family text[], g_about uuid[], g_position bigint[])
RETURNS TABLE (
    append integer, outcome text, detail text, last_position bigint, at timestamptz,
    target_kind text, target uuid, target_version integer, event_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
-- The arrays hide their length from the planner: without these, a plan made while a table was
-- empty would scan it for ever, and every call would plan anew.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
AS $$
#variable_conflict use_column
DECLARE
    base     bigint;
    now_at   timestamptz;
    refused  integer[];
    outcomes text[];
    details  text[];
    rank     integer[] := ARRAY(SELECT generate_series(1, cardinality(e_append)));
    stored   integer := cardinality(e_append);
BEGIN
    -- First the lock, so that all that is read below stays true until commit.
    SELECT h.position, greatest(clock_timestamp(), h.recorded_at + interval '1 microsecond')
    INTO base, now_at
    FROM log.head h FOR UPDATE;

    SELECT coalesce(array_agg(v.append), '{}'), array_agg(v.outcome), array_agg(v.detail)
    INTO refused, outcomes, details
    FROM (
        SELECT DISTINCT ON (u.append) u.append, u.outcome, u.detail
        FROM (
            SELECT k.append::integer, 1 AS precedence, NULL::text AS detail,
                   CASE WHEN w.body_hash = k.hash THEN 'repeated' ELSE 'reused' END AS outcome
            FROM unnest(a_principal, a_command, a_hash) WITH ORDINALITY
                     AS k (principal, command, hash, append)
            JOIN log.answer w ON w.principal = k.principal AND w.command_id = k.command
            UNION ALL
            SELECT s.append, 2, newest.version::text, 'conflict'
            FROM unnest(s_append, s_stream, s_first) AS s (append, stream, first)
            CROSS JOIN LATERAL (
                SELECT coalesce(max(e.version), -1) AS version
                FROM log.event e WHERE e.stream = s.stream) AS newest
            WHERE s.first <> newest.version + 1
            UNION ALL
            SELECT g.append, 3, g.family || ' ' || g.about, 'moved'
            FROM unnest(g_append, g_family, g_about, g_position)
                     AS g (append, family, about, position)
            WHERE g.position < (
                SELECT max(m.position) FROM log.mention m
                WHERE m.about = g.about AND m.family = g.family)
        ) AS u
        ORDER BY u.append, u.precedence
    ) AS v;

    IF refused <> '{}' THEN
        -- How many events of the batch are stored, up to and including each.
        SELECT coalesce(array_agg(r.kept ORDER BY r.ord), '{}'), coalesce(max(r.kept), 0)
        INTO rank, stored
        FROM (
            SELECT u.ord,
                   (count(*) FILTER (WHERE u.append <> ALL (refused)) OVER (ORDER BY u.ord))::integer
                       AS kept
            FROM unnest(e_append) WITH ORDINALITY AS u (append, ord)
        ) AS r;
    END IF;

    IF stored > 0 THEN
        INSERT INTO log.event (position, recorded_at, stream, event_id, version, stream_kind, name,
                               stamp, payload)
        SELECT base + rank[e.ord], now_at, e.stream, e.id, e.version, e.kind, e.name, e.stamp,
               e.payload
        FROM unnest(e_append, e_stream, e_kind, e_version, e_id, e_name, e_stamp, e_payload)
                 WITH ORDINALITY
                 AS e (append, stream, kind, version, id, name, stamp, payload, ord)
        WHERE e.append <> ALL (refused);

        INSERT INTO log.mention (position, about, family)
        SELECT base + rank[m.event], m.about, m.family
        FROM unnest(m_event, m_family, m_about) AS m (event, family, about)
        WHERE e_append[m.event] <> ALL (refused);

        PERFORM pg_notify('samspor_log', (base + stored)::text);
    END IF;

    IF -1 = ANY (a_version) THEN
        a_version := ARRAY(
            SELECT CASE WHEN k.version >= 0 THEN k.version
                        ELSE coalesce((SELECT max(e.version) FROM log.event e
                                       WHERE e.stream = k.target), -1)
                   END
            FROM unnest(a_version, a_target) WITH ORDINALITY AS k (version, target, append)
            ORDER BY k.append);
    END IF;

    -- An answer is stored even when nothing happened: asking again must find the same one.
    INSERT INTO log.answer (position, recorded_at, target, version, event_count, target_kind,
                            principal, command_id, body_hash)
    SELECT base + coalesce(rank[k.upto], 0), now_at, k.target, k.version,
           coalesce(rank[k.upto], 0) - coalesce(rank[a_upto[k.append - 1]], 0),
           k.kind, k.principal, k.command, k.hash
    FROM unnest(a_upto, a_principal, a_command, a_hash, a_target, a_kind, a_version)
             WITH ORDINALITY AS k (upto, principal, command, hash, target, kind, version, append)
    WHERE k.principal IS NOT NULL AND k.append <> ALL (refused);

    -- Where all were refused there is nothing to commit, and the commit costs nothing then.
    IF stored > 0 OR FOUND THEN
        UPDATE log.head h SET position = base + stored, recorded_at = now_at;
    END IF;

    RETURN QUERY
    SELECT k.append::integer, 'stored', NULL::text, base + coalesce(rank[k.upto], 0), now_at,
           NULL::text, NULL::uuid, k.version, NULL::uuid[]
    FROM unnest(a_upto, a_version) WITH ORDINALITY AS k (upto, version, append)
    WHERE k.append <> ALL (refused);

    IF refused <> '{}' THEN
        RETURN QUERY
        SELECT r.append, r.outcome, r.detail, w.position, w.recorded_at, w.target_kind, w.target,
               w.version,
               ARRAY(SELECT e.event_id FROM log.event e
                     WHERE e.position > w.position - w.event_count AND e.position <= w.position
                     ORDER BY e.position)
        FROM unnest(refused, outcomes, details) AS r (append, outcome, detail)
        LEFT JOIN log.answer w ON r.outcome = 'repeated'
            AND w.principal = a_principal[r.append] AND w.command_id = a_command[r.append];
    END IF;
END
$$;
