/**
 * The programme dashboard (R1): one line for the programme and for each of its projects, put
 * together for one day, as known at one position, from what each feature shows of it.
 */
@NullMarked
package no.samspor.query.overview;

import org.jspecify.annotations.NullMarked;
