/** How events, stamps and commands are written as JSON: one mapper for the log and the API. */
@NullMarked
package no.samspor.events.json;

import org.jspecify.annotations.NullMarked;
