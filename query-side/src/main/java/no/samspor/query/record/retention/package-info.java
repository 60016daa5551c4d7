/** What may not be erased: the legal holds that stand, and what they hold. */
@NullMarked
package no.samspor.query.record.retention;

import org.jspecify.annotations.NullMarked;
