/** Which codes a list holds: those that we ship, and what was added to them or ended since. */
@NullMarked
package no.samspor.query.record.codelist;

import org.jspecify.annotations.NullMarked;
