package no.samspor.command.access;

import com.zaxxer.hikari.HikariDataSource;

/** The reactions' own connections; off the context's list, so that nobody else takes them. */
public record ReactionsPool(HikariDataSource source) implements AutoCloseable {

    @Override
    public void close() {
        source.close();
    }
}
