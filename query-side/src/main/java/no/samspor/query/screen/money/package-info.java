/** Frames against what is posted, and the way from a sum to its entries and decisions (R8, R9). */
@NullMarked
package no.samspor.query.screen.money;

import org.jspecify.annotations.NullMarked;
