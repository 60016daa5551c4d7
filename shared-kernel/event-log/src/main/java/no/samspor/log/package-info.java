/**
 * The log: Axon's event storage on PostgreSQL. Order is commit order, positions are dense, many
 * appends share one commit, and nothing stored is ever changed.
 */
@NullMarked
package no.samspor.log;

import org.jspecify.annotations.NullMarked;
