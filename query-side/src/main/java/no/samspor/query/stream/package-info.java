/** Tells those who keep a line open how far the views have come: positions, and nothing of what. */
@NullMarked
package no.samspor.query.stream;

import org.jspecify.annotations.NullMarked;
