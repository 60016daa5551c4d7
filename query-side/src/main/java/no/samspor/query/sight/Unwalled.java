package no.samspor.query.sight;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database as the views' owner reads it, outside the {@link Wall}: for what owes the reader
 * something of all there is, and shows what the reader's sight allows.
 */
public record Unwalled(JdbcClient database) {}
