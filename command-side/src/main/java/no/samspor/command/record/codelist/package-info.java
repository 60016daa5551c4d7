/** A code list: data with valid time, added to and ended by recorded events. */
@NullMarked
package no.samspor.command.record.codelist;

import org.jspecify.annotations.NullMarked;
