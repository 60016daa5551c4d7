/**
 * Reading: every question is asked of a day, as known at a position, and answered with how certain
 * the answer is and the events it rests on.
 */
@NullMarked
package no.samspor.query.asof;

import org.jspecify.annotations.NullMarked;
