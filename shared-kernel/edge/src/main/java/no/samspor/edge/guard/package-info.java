/**
 * What keeps one caller, or all of them together, from taking the record away from the others: how
 * much each may ask for, how much is done at once, and what is answered before anybody is known.
 */
@NullMarked
package no.samspor.edge.guard;

import org.jspecify.annotations.NullMarked;
