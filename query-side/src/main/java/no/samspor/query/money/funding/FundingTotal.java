package no.samspor.query.money.funding;

import java.util.List;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.Sum;

/**
 * What a programme's funding comes to. No source states a total, so each is derived at best, and
 * cash and in-kind stand beside each other by {@code kind} (I-12).
 *
 * @param total of all amounts, indicated and committed, of every kind
 * @param committed of what somebody is bound to
 * @param fundings every part of the total
 * @param movements what is called, received, lapsed and reclaimed of all of them
 * @param movementsByFunding the same, of each
 */
record FundingTotal(
        ProgrammeId programme,
        Sum total,
        Sum committed,
        List<Sum> fundings,
        List<Sum> movements,
        List<Sum> movementsByFunding) {}
