/** Frames against what is posted (R8), of any day, as known at any position. */
@NullMarked
package no.samspor.query.money.frame;

import org.jspecify.annotations.NullMarked;
