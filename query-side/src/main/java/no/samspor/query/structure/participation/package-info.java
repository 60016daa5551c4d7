/** Participation: which organisation takes part in what, as what, on whose decision. */
@NullMarked
package no.samspor.query.structure.participation;

import org.jspecify.annotations.NullMarked;
