/** The tables of the views: how row versions and what made them are written, read and checked. */
@NullMarked
package no.samspor.query.projection.store;

import org.jspecify.annotations.NullMarked;
