/** An organisation (virksomhet) and its units: registered, verified, merged or dissolved. */
@NullMarked
package no.samspor.command.structure.organisation;

import org.jspecify.annotations.NullMarked;
