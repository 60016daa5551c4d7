/** Who may see what, in one place, asked in the query and never after it. Default: nothing. */
@NullMarked
package no.samspor.query.sight;

import org.jspecify.annotations.NullMarked;
