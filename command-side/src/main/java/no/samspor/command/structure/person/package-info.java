/** A person: an identity for the record, with details that are kept apart and can be erased. */
@NullMarked
package no.samspor.command.structure.person;

import org.jspecify.annotations.NullMarked;
