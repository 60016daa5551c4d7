package no.samspor.command.structure.participation;

import static java.time.temporal.ChronoUnit.DAYS;
import static no.samspor.command.structure.participation.ParticipationRefusal.AGREEMENT_NOT_EVIDENCED;
import static no.samspor.command.structure.participation.ParticipationRefusal.AGREEMENT_NOT_IN_FORCE;
import static no.samspor.command.structure.participation.ParticipationRefusal.AGREEMENT_UNKNOWN;
import static no.samspor.command.structure.participation.ParticipationRefusal.NOTICE_TOO_SHORT;
import static no.samspor.command.structure.participation.ParticipationRefusal.NOT_A_PARTY;

import java.util.Map;
import no.samspor.command.structure.participation.ParticipationState.Facts;
import no.samspor.events.structure.AgreementStanding;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Known;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import org.jspecify.annotations.Nullable;

/** The agreement that a participation rests on (I-35), and the notice that it asks for (I-19). */
final class OwnAgreement {

    private static final AgreementStanding.Grounds AGREEMENT =
            new AgreementStanding.Grounds(
                    AGREEMENT_UNKNOWN, AGREEMENT_NOT_IN_FORCE, AGREEMENT_NOT_EVIDENCED);

    private OwnAgreement() {}

    static void binds(
            Facts facts, @Nullable AgreementId cited, Stamp stamp, Known known, Guard guard) {
        @Nullable AgreementStanding agreement = AGREEMENT.hold(cited, stamp, known, guard);
        guard.refuseIf(agreement != null && !agreement.binds(facts.organisation()), NOT_A_PARTY);
    }

    /** From the day of the notice to {@code last}, at least as many days as are agreed. */
    static void noticed(
            @Nullable AgreementId agreed,
            UncertainDate last,
            Stamp stamp,
            Known known,
            Guard guard) {
        if (agreed == null) return;
        @Nullable AgreementStanding agreement = known.about(AgreementStanding.class, agreed);
        if (agreement == null || agreement.noticeDays() == null) return;
        int days = agreement.noticeDays();
        Map<String, Object> details = Map.of("noticeDays", days);
        UncertainDate given = stamp.effectiveFrom();
        guard.refuseIf(
                        DAYS.between(given.earliest(), last.latest()) < days,
                        NOTICE_TOO_SHORT,
                        details)
                .needs(
                        DAYS.between(given.latest(), last.earliest()) >= days,
                        NOTICE_TOO_SHORT,
                        details);
    }
}
