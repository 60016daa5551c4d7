/** Documents by reference and hash, version by version. */
@NullMarked
package no.samspor.query.record.document;

import org.jspecify.annotations.NullMarked;
