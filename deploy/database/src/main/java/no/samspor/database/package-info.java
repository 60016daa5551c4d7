/**
 * The database that Samspor runs on: a PostgreSQL of its own that is as durable as a real one, or
 * an external one; the login roles, the passwords they derive from one secret, and the migrations.
 * It knows nothing of events, so that every module's tests can use it too.
 */
@NullMarked
package no.samspor.database;

import org.jspecify.annotations.NullMarked;
