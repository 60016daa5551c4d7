/** Where everybody begins: the front page, the programmes, and the search. */
@NullMarked
package no.samspor.query.screen.start;

import org.jspecify.annotations.NullMarked;
