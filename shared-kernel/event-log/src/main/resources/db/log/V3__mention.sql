-- Which events speak of which identity, by family: how a rule finds all that happened to a frame,
-- and how an append is refused when more has happened to it since.
CREATE TABLE log.mention (
    position bigint NOT NULL,
    about    uuid   NOT NULL,
    family   text   NOT NULL,
    CONSTRAINT mention_of PRIMARY KEY (about, family, position)
);

GRANT SELECT ON log.mention TO samspor_command, samspor_query;
