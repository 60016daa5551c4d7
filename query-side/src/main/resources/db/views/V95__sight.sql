-- Who may see a row, said by the row: its level, its owner, and where its thing belongs.
DO $$
DECLARE
    rows regclass;
BEGIN
    FOR rows IN
        SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'views'::regnamespace AND c.relkind = 'r'
            AND a.attname = 'recorded' AND a.atttypid = 'int8range'::regtype
    LOOP
        EXECUTE format('ALTER TABLE %s ADD of_programme text, ADD of_body text', rows);
    END LOOP;
END
$$;

-- Where each thing belongs: to a programme ('*': to everybody's work, a register), and to a body
-- whose matter it is. What is null, nothing says.
CREATE TABLE views.place (
    thing     text PRIMARY KEY,
    stream    uuid NOT NULL,
    programme text,
    body      text
);

CREATE INDEX ON views.place (stream);

-- What is closed as a whole, at any position, whatever its events say of themselves.
CREATE TABLE views.closed (
    thing        text PRIMARY KEY,
    access       text NOT NULL,
    owner        text NOT NULL,
    of_programme text,
    of_body      text
);

CREATE INDEX ON views.participation (organisation);

-- What the connection's reader is, as the query side has said it for this question: nobody, if it
-- has said nothing.
CREATE FUNCTION views.reader(what text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('samspor.' || what, true), '');

-- The second wall. The first is the condition that every query carries (no.samspor.query.sight);
-- each holds alone. Whatever is said here of one level is said there in the same words.
CREATE FUNCTION views.sees(level text, owner text, programme text, body text)
RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
    WHEN views.reader('organisation') = '' THEN false
    WHEN level = 'public' THEN true
    WHEN views.reader('inside') = '' THEN false
    WHEN level = 'internal' THEN
        owner = views.reader('organisation')
        OR strpos(views.reader('programmes'), programme) > 0
        OR strpos(views.reader('bodies'), body) > 0
    WHEN level IN ('exempt', 'confidential') THEN
        owner = views.reader('organisation')
        OR strpos(views.reader('bodies'), body) > 0
        OR strpos(views.reader('audited'), programme) > 0
    WHEN level IN ('art9', 'bidSecret') THEN
        owner = views.reader('organisation') AND views.reader('protected') <> ''
    ELSE false
END;

-- Puts the wall around the rows of a view: who reads is given seen.<view> and nothing behind it.
-- Row-level security would say the same and cost an index: it evaluates a policy before any
-- comparison that is not leakproof, and those of text are not, so each page would read all before it.
CREATE FUNCTION views.wall(view text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('DROP VIEW IF EXISTS seen.%1$I', view);
    EXECUTE format($rule$
        CREATE VIEW seen.%1$I AS SELECT * FROM views.%1$I
        WHERE current_setting('samspor.organisation', true) <> '' AND (
                access = 'public'
                OR current_setting('samspor.inside', true) <> '' AND (
                    access = 'internal' AND (
                        owner = current_setting('samspor.organisation', true)
                        OR strpos(current_setting('samspor.programmes', true), of_programme) > 0
                        OR strpos(current_setting('samspor.bodies', true), of_body) > 0)
                    OR access IN ('exempt', 'confidential') AND (
                        owner = current_setting('samspor.organisation', true)
                        OR strpos(current_setting('samspor.bodies', true), of_body) > 0
                        OR strpos(current_setting('samspor.audited', true), of_programme) > 0)
                    OR access IN ('art9', 'bidSecret')
                        AND owner = current_setting('samspor.organisation', true)
                        AND current_setting('samspor.protected', true) <> ''))
            AND split_part(key, '/', 1) NOT IN (
                SELECT thing FROM views.closed
                WHERE views.sees(access, owner, of_programme, of_body) IS NOT TRUE)
    $rule$, view);
    EXECUTE format('GRANT SELECT ON seen.%I TO samspor_reader', view);
END
$$;

SELECT views.wall(c.relname)
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
WHERE c.relnamespace = 'views'::regnamespace AND c.relkind = 'r'
    AND a.attname = 'recorded' AND a.atttypid = 'int8range'::regtype;

-- The log as one who reads may see it, within the same wall: it is closed to readers otherwise. An
-- event is read once, and said is what its stamp says.
CREATE VIEW views.event WITH (security_barrier) AS
SELECT l.*, s.said, s.said -> 'access' ->> 'level' AS access, s.said ->> 'archiveCreator' AS owner,
    p.programme AS of_programme, p.body AS of_body, coalesce(p.thing, '') AS key
FROM log.event l
    LEFT JOIN views.place p ON p.stream = l.stream
    LEFT JOIN views.closed c ON c.thing = p.thing
    CROSS JOIN LATERAL (SELECT views.json(l.stamp) AS said OFFSET 0) s
WHERE views.sees(
        s.said -> 'access' ->> 'level', s.said ->> 'archiveCreator', p.programme, p.body)
    AND (c.thing IS NULL OR views.sees(c.access, c.owner, p.programme, p.body));

-- Which events speak of which identity: positions, and nothing of what they say.
CREATE VIEW views.mention AS SELECT position, about FROM log.mention;

-- What tells of keys that are destroyed: whoever sees a sealed value is told that it is erased.
CREATE VIEW views.erasure AS
SELECT position, name, payload FROM log.event
WHERE name IN ('person.details-erased/1', 'retention.payload-redacted/1');

GRANT USAGE ON SCHEMA views, seen TO samspor_reader;
GRANT SELECT ON views.event, views.mention, views.erasure, views.closed TO samspor_reader;
