/** How frames are divided between owners, and what each has settled. */
@NullMarked
package no.samspor.query.money.allocation;

import org.jspecify.annotations.NullMarked;
