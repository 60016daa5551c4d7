/** What an auditor reads: every event as it was stored, and any stream as it was at a position. */
@NullMarked
package no.samspor.query.audit;

import org.jspecify.annotations.NullMarked;
