/**
 * A page on paper: the same template, filled with the same answers of the API, put into another
 * frame and made a tagged PDF, or a workbook of its tables. What a reader may not see was never
 * answered, so it cannot be here.
 */
@NullMarked
package no.samspor.query.screen.report;

import org.jspecify.annotations.NullMarked;
