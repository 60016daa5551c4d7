/** An agreement (avtale): drafted, approved and signed by its parties, amended, renewed, ended. */
@NullMarked
package no.samspor.command.structure.agreement;

import org.jspecify.annotations.NullMarked;
