/** What the notary keeps: in its schema, and the little it keeps outside of any database. */
@NullMarked
package no.samspor.notary.store;

import org.jspecify.annotations.NullMarked;
