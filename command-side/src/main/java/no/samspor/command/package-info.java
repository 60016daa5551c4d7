/** The command side: from a request to events in the log. It does not know the query side. */
@NullMarked
package no.samspor.command;

import org.jspecify.annotations.NullMarked;
