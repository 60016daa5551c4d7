/** Bodies and memberships (R6): by which rules a body decides, who sits in it, who is missing. */
@NullMarked
package no.samspor.query.structure.body;

import org.jspecify.annotations.NullMarked;
