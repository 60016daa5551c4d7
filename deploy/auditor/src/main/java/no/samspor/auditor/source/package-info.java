/** Where the pieces of a log come from: a directory, a zip, or a Samspor that answers. */
@NullMarked
package no.samspor.auditor.source;

import org.jspecify.annotations.NullMarked;
