/** Tells a page that is open that the record has moved, through the stream of the API. */
@NullMarked
package no.samspor.query.screen.live;

import org.jspecify.annotations.NullMarked;
