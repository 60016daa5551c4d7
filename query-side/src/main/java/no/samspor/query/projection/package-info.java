/**
 * The one mechanism by which every view is versioned in both times. What a view uses of it is here
 * and is values only: a {@link no.samspor.query.projection.View} names its rows and the families it
 * hears, and its pure function turns an event into {@link no.samspor.query.projection.Change}s.
 *
 * <p>A new view is four steps: the view and its row; its table, pasted from {@code Tables.ddl} into
 * a migration; a table class that {@link no.samspor.query.projection.Shows} it and reads it through
 * {@code ViewTable}; an API. {@code fold} is what changes come to, {@code store} where it is kept,
 * {@code live} how it follows the log and is rebuilt.
 */
@NullMarked
package no.samspor.query.projection;

import org.jspecify.annotations.NullMarked;
