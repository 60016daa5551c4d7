package no.samspor.database;

/** The login roles of the record, each able to do its own part and nothing more. */
public enum Role {
    /**
     * Owns {@code log}, {@code vault}, {@code command}, {@code notary} and {@code reads} and runs
     * their migrations; never serves.
     */
    OWNER("samspor_owner"),
    /** The command side: appends through the log's function, changes nothing stored. */
    COMMAND("samspor_command"),
    /** The query side: reads the log, owns the schema {@code views}, notes what is read. */
    QUERY("samspor_query"),
    /** The query side when it answers: sees of the views what the reader it names may see. */
    READER("samspor_reader"),
    /** The key store: the only one that sees the keys of protected fields. */
    VAULT("samspor_vault"),
    /** The notary: reads the log, writes what it signs into {@code notary}, removes nothing. */
    NOTARY("samspor_notary");

    private final String login;

    Role(String login) {
        this.login = login;
    }

    public String login() {
        return login;
    }
}
