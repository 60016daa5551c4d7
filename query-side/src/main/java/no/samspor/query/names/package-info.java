/** What things are called, many at once, for whoever shows what only names their identities. */
@NullMarked
package no.samspor.query.names;

import org.jspecify.annotations.NullMarked;
