/** Bodies, who sits in them, and the positions of a programme (R6, R7). */
@NullMarked
package no.samspor.query.screen.body;

import org.jspecify.annotations.NullMarked;
