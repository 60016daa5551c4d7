/** Audit engagements: who is engaged for what, what was asked, and what was found. */
@NullMarked
package no.samspor.query.record.audit;

import org.jspecify.annotations.NullMarked;
