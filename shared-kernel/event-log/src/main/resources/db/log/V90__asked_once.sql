-- The one way in, as before, but that nobody looks beforehand whether a key was answered: the index
-- that keeps each key single is looked through when the answer is stored, and says so then. What
-- was stored meanwhile is taken back, and all are looked at one by one. Who asks again as a rule
-- wants a version that is no longer the newest, and is found by that.
CREATE OR REPLACE FUNCTION log.append(
    a_upto integer[], a_principal text[], a_command text[], a_hash bytea[], a_target uuid[],
    a_kind text[], a_version integer[],
    e_append integer[], e_stream uuid[], e_kind text[], e_version integer[], e_id uuid[],
    e_name text[], e_stamp bytea[], e_payload bytea[],
    m_event integer[], m_about uuid[],
    s_event integer[],
    g_family text[], g_about uuid[], g_position bigint[],
    c_append integer[], c_guard integer[], c_position bigint[])
RETURNS TABLE (
    append integer, outcome text, detail text, last_position bigint, at timestamptz,
    target_kind text, target uuid, target_version integer, event_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    base     bigint;
    now_at   timestamptz;
    refused  integer[];
    outcomes text[];
    details  text[];
    rank     integer[];
    upto     integer[];
    versions integer[];
    appends  integer := cardinality(a_upto);
    events   integer := cardinality(e_append);
    stored   integer;
    answered boolean;
    careful  boolean := false;
BEGIN
    -- First the lock, so that all that is read below stays true until commit.
    SELECT h.position, greatest(clock_timestamp(), h.recorded_at + interval '1 microsecond')
    INTO base, now_at
    FROM log.head h FOR UPDATE;

    LOOP
        refused := '{}';
        rank := NULL;
        upto := a_upto;
        versions := a_version;
        stored := events;
        BEGIN
            IF careful OR EXISTS (
                SELECT FROM generate_series(1, cardinality(s_event)) AS n
                WHERE e_version[s_event[n]] <> 1 + coalesce((
                    SELECT max(e.version) FROM log.event e
                    WHERE e.stream = e_stream[s_event[n]]), -1)
            ) OR EXISTS (
                SELECT FROM generate_series(1, cardinality(g_about)) AS n
                WHERE g_position[n] < (
                    SELECT max(m.position) FROM log.mention m
                    WHERE m.about = g_about[n] AND m.family = g_family[n])
            ) THEN
                SELECT coalesce(array_agg(v.append), '{}'),
                       array_agg(v.outcome), array_agg(v.detail)
                INTO refused, outcomes, details
                FROM (
                    SELECT DISTINCT ON (u.append) u.append, u.outcome, u.detail
                    FROM (
                        SELECT n AS append, 1 AS precedence, NULL::text AS detail,
                               CASE WHEN w.body_hash = a_hash[n] THEN 'repeated' ELSE 'reused' END
                                   AS outcome
                        FROM generate_series(1, appends) AS n
                        JOIN log.answer w
                            ON w.principal = a_principal[n] AND w.command_id = a_command[n]
                        UNION ALL
                        SELECT e_append[s_event[n]], 2, newest.version::text, 'conflict'
                        FROM generate_series(1, cardinality(s_event)) AS n
                        CROSS JOIN LATERAL (
                            SELECT coalesce(max(e.version), -1) AS version
                            FROM log.event e WHERE e.stream = e_stream[s_event[n]]) AS newest
                        WHERE e_version[s_event[n]] <> newest.version + 1
                        UNION ALL
                        SELECT c_append[n], 3,
                               g_family[c_guard[n]] || ' ' || g_about[c_guard[n]], 'moved'
                        FROM generate_series(1, cardinality(c_guard)) AS n
                        WHERE c_position[n] < (
                            SELECT max(m.position) FROM log.mention m
                            WHERE m.about = g_about[c_guard[n]] AND m.family = g_family[c_guard[n]])
                    ) AS u
                    ORDER BY u.append, u.precedence
                ) AS v;

                -- How many events of the batch are stored, up to and including each.
                SELECT coalesce(array_agg(r.kept ORDER BY r.ord), '{}'), coalesce(max(r.kept), 0)
                INTO rank, stored
                FROM (
                    SELECT u.ord,
                           (count(*) FILTER (WHERE u.append <> ALL (refused))
                               OVER (ORDER BY u.ord))::integer AS kept
                    FROM unnest(e_append) WITH ORDINALITY AS u (append, ord)
                ) AS r;
            END IF;

            IF stored > 0 THEN
                INSERT INTO log.event (position, recorded_at, stream, event_id, version,
                                       stream_kind, name, stamp, payload)
                SELECT base + CASE WHEN rank IS NULL THEN n ELSE rank[n] END, now_at,
                       e_stream[n], e_id[n], e_version[n], e_kind[n], e_name[n], e_stamp[n],
                       e_payload[n]
                FROM generate_series(1, events) AS n
                WHERE e_append[n] <> ALL (refused);

                INSERT INTO log.mention (position, about, family)
                SELECT base + CASE WHEN rank IS NULL THEN m_event[n] ELSE rank[m_event[n]] END,
                       m_about[n], split_part(e_name[m_event[n]], '.', 1)
                FROM generate_series(1, cardinality(m_event)) AS n
                WHERE e_append[m_event[n]] <> ALL (refused);

                PERFORM pg_notify('samspor_log', (base + stored)::text);
            END IF;

            -- Up to the last event of each append, those that are stored.
            IF rank IS NOT NULL THEN
                upto := ARRAY(
                    SELECT coalesce(rank[a_upto[n]], 0)
                    FROM generate_series(1, appends) AS n
                    ORDER BY n);
            END IF;

            IF -1 = ANY (a_version) THEN
                versions := ARRAY(
                    SELECT CASE WHEN a_version[n] >= 0 THEN a_version[n]
                                ELSE coalesce((SELECT max(e.version) FROM log.event e
                                               WHERE e.stream = a_target[n]), -1)
                           END
                    FROM generate_series(1, appends) AS n
                    ORDER BY n);
            END IF;

            -- An answer is stored even when nothing happened: asking again must find the same one.
            INSERT INTO log.answer (position, recorded_at, target, version, event_count,
                                    target_kind, principal, command_id, body_hash)
            SELECT base + upto[n], now_at, a_target[n], versions[n],
                   upto[n] - coalesce(upto[n - 1], 0),
                   a_kind[n], a_principal[n], a_command[n], a_hash[n]
            FROM generate_series(1, appends) AS n
            WHERE a_principal[n] IS NOT NULL AND n <> ALL (refused);
            answered := FOUND;

            -- Where all were refused there is nothing to commit, and the commit costs nothing then.
            IF stored > 0 OR answered THEN
                UPDATE log.head h SET position = base + stored, recorded_at = now_at;
            END IF;
            EXIT;
        EXCEPTION WHEN unique_violation THEN
            -- Somebody is answered already: once more, after a look at who that is.
            IF careful THEN
                RAISE;
            END IF;
            careful := true;
        END;
    END LOOP;

    RETURN QUERY
    SELECT n, 'stored', NULL::text, base + upto[n], now_at, NULL::text, NULL::uuid, versions[n],
           NULL::uuid[]
    FROM generate_series(1, appends) AS n
    WHERE n <> ALL (refused);

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
