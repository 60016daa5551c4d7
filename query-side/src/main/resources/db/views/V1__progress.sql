-- How far the views have come: all of them together, moved in the transaction that writes them.
-- Whoever writes views holds this row until commit.
CREATE TABLE views.progress (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint  NOT NULL
);

INSERT INTO views.progress (position) VALUES (0);

-- Which views are built, and of which shape: one that is missing here, or has another shape, is
-- rebuilt before it is served.
CREATE TABLE views.built (
    view     text        PRIMARY KEY,
    shape    text        NOT NULL,
    built_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- What the last comparison of a view with what the log makes of it found; none since it was built.
CREATE TABLE views.compared (
    view        text        PRIMARY KEY,
    position    bigint      NOT NULL,
    rows        bigint      NOT NULL,
    live        text        NOT NULL,
    rebuilt     text        NOT NULL,
    compared_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Axon's token of the processor that drives the views.
CREATE TABLE views.token (
    processorname varchar(255) NOT NULL,
    segment       integer      NOT NULL,
    token         bytea,
    tokentype     varchar(255),
    timestamp     varchar(255),
    owner         varchar(255),
    PRIMARY KEY (processorname, segment)
);

-- The earliest and the latest day that a date in EDTF can be, as no.samspor.kernel.UncertainDate
-- reads it. Nothing is known of a date that is null, so it can be any.
CREATE FUNCTION views.earliest(edtf text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN edtf ~ '^\d{4}' THEN CAST(
        make_date(
            CAST(substr(edtf, 1, 4) AS integer),
            coalesce(CAST(substring(edtf FROM '^\d{4}-(\d{2})') AS integer), 1),
            coalesce(CAST(substring(edtf FROM '^\d{4}-\d{2}-(\d{2})') AS integer), 1))
        - CASE
            WHEN edtf ~ '^\d{4}~' THEN make_interval(years => 1)
            WHEN edtf ~ '^\d{4}-\d{2}~' THEN make_interval(months => 1)
            WHEN edtf ~ '^\d{4}-\d{2}-\d{2}~' THEN make_interval(days => 7)
            ELSE make_interval()
        END AS date)
    ELSE '-infinity'::date
END;

CREATE FUNCTION views.latest(edtf text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN edtf ~ '\d~?$' THEN CAST(
        make_date(
            CAST(substring(edtf FROM '(\d{4})[-\d]*~?$') AS integer),
            coalesce(CAST(substring(edtf FROM '\d{4}-(\d{2})[-\d]*~?$') AS integer), 1),
            coalesce(CAST(substring(edtf FROM '\d{4}-\d{2}-(\d{2})~?$') AS integer), 1))
        + CASE
            WHEN edtf ~ '-\d{2}-\d{2}~$' THEN make_interval(days => 7)
            WHEN edtf ~ '-\d{2}-\d{2}$' THEN make_interval()
            WHEN edtf ~ '-\d{2}~$' THEN make_interval(months => 2, days => -1)
            WHEN edtf ~ '-\d{2}$' THEN make_interval(months => 1, days => -1)
            WHEN edtf ~ '~$' THEN make_interval(years => 2, days => -1)
            ELSE make_interval(years => 1, days => -1)
        END AS date)
    ELSE 'infinity'::date
END;
