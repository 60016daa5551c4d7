-- The tree as C2SP tiles: up to 256 hashes each, eight levels of the tree apart from the next. Only
-- the last of each level grows, and only at its end.
CREATE TABLE notary.tile (
    epoch  integer  NOT NULL REFERENCES notary.epoch,
    level  smallint NOT NULL CHECK (level BETWEEN 0 AND 7),
    number bigint   NOT NULL CHECK (number >= 0),
    hashes bytea    NOT NULL CHECK (length(hashes) % 32 = 0 AND length(hashes) BETWEEN 32 AND 8192),
    CONSTRAINT tile_address PRIMARY KEY (epoch, level, number)
);

-- Hashes do not compress.
ALTER TABLE notary.tile ALTER hashes SET STORAGE EXTERNAL;

GRANT SELECT, INSERT, UPDATE (hashes) ON notary.tile TO samspor_notary;
GRANT SELECT ON notary.tile TO samspor_query;
