/** Evidence for what was reported: supplied by documents, or waived by a body. */
@NullMarked
package no.samspor.command.record.evidence;

import org.jspecify.annotations.NullMarked;
