/** Funding (R10): who has said what, what has come, and what nobody said it comes to. */
@NullMarked
package no.samspor.query.money.funding;

import org.jspecify.annotations.NullMarked;
