/** The rules of the one mapper, each with its test. */
@NullMarked
package no.samspor.events.json;

import org.jspecify.annotations.NullMarked;
