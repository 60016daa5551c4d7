/** The mandates of a programme, and the versions of one beside each other (R5). */
@NullMarked
package no.samspor.query.screen.mandate;

import org.jspecify.annotations.NullMarked;
