/** What pictures are drawn with: colours, letters whose width is known, and SVG itself. */
@NullMarked
package no.samspor.query.screen.picture.ink;

import org.jspecify.annotations.NullMarked;
