/** What a programme looks like at a glance (R1). */
@NullMarked
package no.samspor.query.screen.overview;

import org.jspecify.annotations.NullMarked;
