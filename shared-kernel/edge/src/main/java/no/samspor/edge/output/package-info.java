/** How what the process says of itself is written, so that nobody else can write it. */
@NullMarked
package no.samspor.edge.output;

import org.jspecify.annotations.NullMarked;
