/**
 * What the record costs, as ratios taken in one run: beside the database's own commit, beside stock
 * Axon, and beside a plain read of the log. Nothing here serves anybody.
 */
@NullMarked
package no.samspor.bench;

import org.jspecify.annotations.NullMarked;
