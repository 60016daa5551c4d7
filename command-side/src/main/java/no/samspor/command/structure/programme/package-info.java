/**
 * A programme (program): established by its owners, started on a mandate, closed with nothing open.
 */
@NullMarked
package no.samspor.command.structure.programme;

import org.jspecify.annotations.NullMarked;
