-- Axon's token of the processor that hears for the reactions: how far they have heard the log.
CREATE TABLE command.reaction_token (
    processorname varchar(255) NOT NULL,
    segment       integer      NOT NULL,
    token         bytea,
    tokentype     varchar(255),
    timestamp     varchar(255),
    owner         varchar(255),
    PRIMARY KEY (processorname, segment)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON command.reaction_token TO samspor_command;
