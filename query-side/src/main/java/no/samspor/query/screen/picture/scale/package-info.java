/** Where a date or an amount lies along an axis, and how things are kept apart there. */
@NullMarked
package no.samspor.query.screen.picture.scale;

import org.jspecify.annotations.NullMarked;
