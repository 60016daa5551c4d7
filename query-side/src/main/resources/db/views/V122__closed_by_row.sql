-- Whether the thing of a row is closed as a whole is asked of the rows that are read, each by its
-- thing. To gather first all that is closed to the reader cost every question as much as there is.
-- Every view is walled anew when it is prepared, at the next start.
CREATE OR REPLACE FUNCTION views.wall(view text) RETURNS void LANGUAGE plpgsql AS $$
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
            AND coalesce(
                (SELECT views.sees(c.access, c.owner, c.of_programme, c.of_body) IS TRUE
                 FROM views.closed c WHERE c.thing = split_part(key, '/', 1)),
                true)
    $rule$, view);
    EXECUTE format('GRANT SELECT ON seen.%I TO samspor_reader', view);
END
$$;
