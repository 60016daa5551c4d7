/** A project (prosjekt, delprosjekt) of a programme: proposed, established, carried out, closed. */
@NullMarked
package no.samspor.command.structure.project;

import org.jspecify.annotations.NullMarked;
