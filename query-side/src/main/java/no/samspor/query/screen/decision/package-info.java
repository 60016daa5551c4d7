/** The decision register and the page of one decision (R3), with all that it rests on and bears. */
@NullMarked
package no.samspor.query.screen.decision;

import org.jspecify.annotations.NullMarked;
