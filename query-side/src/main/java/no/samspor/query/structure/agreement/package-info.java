/** Agreements (part of R19): who is bound to whom, by whose word, from when to when. */
@NullMarked
package no.samspor.query.structure.agreement;

import org.jspecify.annotations.NullMarked;
