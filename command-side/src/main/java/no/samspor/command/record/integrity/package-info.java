/** The integrity of the record itself: sealed, confirmed, verified, and answered for in doubt. */
@NullMarked
package no.samspor.command.record.integrity;

import org.jspecify.annotations.NullMarked;
