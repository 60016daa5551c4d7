/** Accounting periods, and official accounts held against what is posted here. */
@NullMarked
package no.samspor.query.money.period;

import org.jspecify.annotations.NullMarked;
