package no.samspor.events.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samspor.events.Folding;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.events.structure.AgreementEvent.AgreementAmended;
import no.samspor.events.structure.AgreementEvent.AgreementApprovedByParty;
import no.samspor.events.structure.AgreementEvent.AgreementDrafted;
import no.samspor.events.structure.AgreementEvent.AgreementEnteredIntoForce;
import no.samspor.events.structure.AgreementEvent.AgreementRenewed;
import no.samspor.events.structure.AgreementEvent.AgreementSigned;
import no.samspor.events.structure.AgreementEvent.AgreementTerminated;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementStandingTest {

    private static final AgreementId ONE = new AgreementId(Id.named("one"));
    private static final AgreementId TWO = new AgreementId(Id.named("two"));
    private static final OrganisationId A = new OrganisationId(Id.named("a"));
    private static final OrganisationId B = new OrganisationId(Id.named("b"));

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2025-12-31, , , 2024-06-01, NO",
        "2024-01-01, 2025-12-31, 2024-02-01, , 2024-01-31, NO",
        "2024-01-01, 2025-12-31, 2024-02-01, , 2024-02-01, YES",
        "2024-01-01, 2025-12-31, 2023-12-01, , 2023-12-31, NO",
        "2024-01-01, 2025-12-31, 2023-12-01, , 2025-12-31, YES",
        "2024-01-01, 2025-12-31, 2023-12-01, , 2026-01-01, NO",
        "2024-01-01, 2025, 2023-12-01, , 2025-06-01, POSSIBLY",
        "2024-01-01, , unstated, , 2025-06-01, POSSIBLY",
        "2024-01-01, , 2024-01-01, 2024-06-01, 2024-05-31, YES",
        "2024-01-01, , 2024-01-01, 2024-06-01, 2024-06-01, NO",
        "2024-01-01, , 2024-01-01, 2024-06, 2024-06-15, POSSIBLY",
        "2024-01-01, 2024-03-31, 2024-01-01, 2024-06, 2024-06-15, NO"
    })
    void is_in_force_when_signed_by_all_valid_and_not_left(
            String from, String to, String signed, String left, LocalDate day, Certainty inForce) {
        Folding<AgreementStanding> it = drafted("kontrakt", period(from, to));
        if (signed != null) it = it.on(signed, new AgreementEnteredIntoForce(ONE));
        if (left != null) it = it.on(left, terminated(ONE));
        assertThat(it.standing().isInForceOn(day)).isEqualTo(inForce);
    }

    @Test
    void lasts_as_long_as_its_last_version_says() {
        Folding<AgreementStanding> it =
                drafted("kontrakt", period("2024-01-01", "2024-12-31"))
                        .on("2024-01-01", new AgreementEnteredIntoForce(ONE));
        LocalDate later = LocalDate.of(2025, 6, 1);
        assertThat(it.standing().isInForceOn(later)).isEqualTo(Certainty.NO);
        Folding<AgreementStanding> renewed =
                it.and(new AgreementRenewed(ONE, UncertainDate.parse("2025-12-31"), List.of()));
        assertThat(renewed.standing().isInForceOn(later)).isEqualTo(Certainty.YES);
        AgreementTerms terms =
                new AgreementTerms("Ny", List.of(A), period("2024-01-01", null), 10, true, null);
        AgreementStanding amended =
                it.and(new AgreementAmended(ONE, 2, terms, List.of(), List.of())).standing();
        assertThat(amended.isInForceOn(later)).isEqualTo(Certainty.YES);
        assertThat(amended.noticeDays()).isEqualTo(10);
        assertThat(amended.binds(A)).isTrue();
        assertThat(amended.binds(B)).isFalse();
        assertThat(it.standing().binds(B)).isTrue();
    }

    @Test
    void is_of_its_own_agreement_only() {
        assertThat(Folding.of(AgreementStanding.FOLD).and(terminated(ONE)).standing()).isNull();
        assertThat(
                        drafted("kontrakt", period("2024-01-01", null))
                                .and(new AgreementEnteredIntoForce(TWO))
                                .standing()
                                .inForceFrom())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "samarbeidsavtale, false",
        "partneravtale, false",
        "konsortieavtale, false",
        "kontrakt, true",
        "tilskuddsbrev, true",
        "enNyType, true"
    })
    void refuses_or_warns_of_use_when_over_by_its_kind_I_35(String kind, boolean refuses) {
        assertThat(drafted(kind, period("2024-01-01", null)).standing().refusesUseWhenOver())
                .isEqualTo(refuses);
    }

    @Test
    void keeps_what_is_not_evidenced_until_it_is_supplied() {
        Folding<AgreementStanding> it =
                drafted("kontrakt", period("2024", null), Invariant.I_45)
                        .on("2024", new AgreementApprovedByParty(ONE, A, null), Invariant.I_35)
                        .on(
                                "2024",
                                new AgreementSigned(ONE, A, null, null, null, List.of()),
                                Invariant.I_04);
        assertThat(it.standing().notEvidenced())
                .containsExactlyInAnyOrder(Invariant.I_45, Invariant.I_35, Invariant.I_04);
        assertThat(it.and(supplied(ONE)).standing().notEvidenced())
                .containsExactlyInAnyOrder(Invariant.I_45, Invariant.I_04);
        assertThat(it.and(supplied(TWO)).standing().notEvidenced()).hasSize(3);
    }

    private static Folding<AgreementStanding> drafted(
            String kind, Period valid, Invariant... missing) {
        AgreementTerms terms =
                new AgreementTerms("Avtale", List.of(A, B), valid, null, false, null);
        return Folding.of(AgreementStanding.FOLD)
                .on("2024-01-01", new AgreementDrafted(ONE, null, new Code(kind), terms), missing);
    }

    private static AgreementEvent terminated(AgreementId agreement) {
        return new AgreementTerminated(agreement, A, null, "Ferdig", null);
    }

    private static EvidenceSupplied supplied(AgreementId about) {
        return new EvidenceSupplied(
                new EvidenceId(Id.named("evidence")), about, List.of(), Set.of(Invariant.I_35));
    }

    private static Period period(String from, String to) {
        return new Period(UncertainDate.parse(from), to == null ? null : UncertainDate.parse(to));
    }
}
