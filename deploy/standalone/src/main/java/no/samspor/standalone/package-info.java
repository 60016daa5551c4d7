/**
 * One process: the database, both sides and nothing to install. It assembles and decides nothing;
 * every feature lives in the sides.
 */
@NullMarked
package no.samspor.standalone;

import org.jspecify.annotations.NullMarked;
