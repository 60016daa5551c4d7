/** Programmes: what each is for, and how far it has come. */
@NullMarked
package no.samspor.query.structure.programme;

import org.jspecify.annotations.NullMarked;
