/**
 * The one mechanism by which every view is versioned in both times. What a view uses of it is here
 * and is values only: a {@link no.samspor.query.projection.View} names its rows and the families it
 * hears, and its pure function turns an event into {@link no.samspor.query.projection.Change}s.
 */
@NullMarked
package no.samspor.query.projection;

import org.jspecify.annotations.NullMarked;
