/** How what others wrote is passed on, so that no log and no spreadsheet takes it for more. */
@NullMarked
package no.samspor.edge.output;

import org.jspecify.annotations.NullMarked;
