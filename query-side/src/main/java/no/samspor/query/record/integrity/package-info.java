/** What the record says of its own integrity: seals, confirmations, verifications, restores. */
@NullMarked
package no.samspor.query.record.integrity;

import org.jspecify.annotations.NullMarked;
