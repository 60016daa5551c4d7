/** Keys of protected fields, kept apart from the log, so that a person can be forgotten. */
@NullMarked
package no.samspor.log.vault;

import org.jspecify.annotations.NullMarked;
