/** Organisations, programmes, projects, bodies and people. */
@NullMarked
package no.samspor.events.structure;

import org.jspecify.annotations.NullMarked;
