/**
 * An accounting period (regnskapsperiode) of a programme: opened, closed to drafts, reconciled with
 * each organisation's official accounts, closed; reopened only by decision.
 */
@NullMarked
package no.samspor.command.money.period;

import org.jspecify.annotations.NullMarked;
