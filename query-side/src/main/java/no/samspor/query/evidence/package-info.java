/**
 * What a reader takes with them: events with their proofs, the papers that they name and a report,
 * in one zip that anyone verifies without us ({@code docs/proof-format.md}).
 */
@NullMarked
package no.samspor.query.evidence;

import org.jspecify.annotations.NullMarked;
