/** Organisations, their units, and the groups that sources name. */
@NullMarked
package no.samspor.query.structure.organisation;

import org.jspecify.annotations.NullMarked;
