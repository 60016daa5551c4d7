package no.samspor.query.structure.agreement;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.samspor.events.structure.AgreementEvent;
import no.samspor.events.structure.AgreementEvent.AgreementAmended;
import no.samspor.events.structure.AgreementEvent.AgreementApprovedByParty;
import no.samspor.events.structure.AgreementEvent.AgreementDrafted;
import no.samspor.events.structure.AgreementEvent.AgreementEnteredIntoForce;
import no.samspor.events.structure.AgreementEvent.AgreementRenewed;
import no.samspor.events.structure.AgreementEvent.AgreementSigned;
import no.samspor.events.structure.AgreementEvent.AgreementTerminated;
import no.samspor.events.structure.AgreementEvent.PartyApproval;
import no.samspor.events.structure.AgreementEvent.Represented;
import no.samspor.events.structure.AgreementTerms;
import no.samspor.kernel.Code;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.ViewSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementViewTest {

    static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    static final AgreementId AGREEMENT = new AgreementId(Id.named("vertskommuneavtale"));
    private static final DecisionId DECISION = new DecisionId(Id.named("vedtak"));
    private static final DelegationId DELEGATION = new DelegationId(Id.named("fullmakt"));
    private static final AgreementEvent IN_FORCE = new AgreementEnteredIntoForce(AGREEMENT);

    static AgreementTerms terms(String subject, String from, @Nullable String to) {
        return new AgreementTerms(
                subject,
                List.of(MELHUS, SKAUN),
                new Period(UncertainDate.parse(from), to == null ? null : UncertainDate.parse(to)),
                180,
                true,
                null);
    }

    static AgreementDrafted drafted(AgreementId agreement, String from, @Nullable String to) {
        return new AgreementDrafted(
                agreement, PROGRAMME, new Code("vertskommuneavtale"), terms("Drift", from, to));
    }

    static AgreementDrafted drafted(String from, @Nullable String to) {
        return drafted(AGREEMENT, from, to);
    }

    static AgreementSigned signed(AgreementId agreement) {
        return new AgreementSigned(
                agreement,
                MELHUS,
                new PersonId(Id.named("Kari")),
                "kommunedirektør",
                null,
                List.of(new Represented(SKAUN, DELEGATION)));
    }

    @Nested
    class The_register {
        private final ViewSpec<AgreementView.Row> view = ViewSpec.of(AgreementView.VIEW);

        private AgreementView.Row on(String day) {
            return view.on(day).known().row(AGREEMENT).orElseThrow().row();
        }

        @Test
        void says_what_is_drafted() {
            view.given(effective("2023-11-01"), drafted("2024-01-01", "2025-12-31"));
            assertThat(view.on("2023-10-31").known().rows()).isEmpty();
            assertThat(on("2023-11-01"))
                    .isEqualTo(
                            new AgreementView.Row(
                                    AGREEMENT,
                                    PROGRAMME,
                                    new Code("vertskommuneavtale"),
                                    "draft",
                                    1,
                                    "Drift",
                                    List.of(MELHUS, SKAUN),
                                    UncertainDate.parse("2024-01-01"),
                                    UncertainDate.parse("2025-12-31"),
                                    180,
                                    true,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null));
        }

        @Test
        void follows_it_to_its_end() {
            view.given(effective("2023-11-01"), drafted("2024-01-01", "2025-12-31"))
                    .given(effective("2023-12-01"), signed(AGREEMENT), IN_FORCE)
                    .given(
                            effective("2024-06-01"),
                            new AgreementAmended(
                                    AGREEMENT,
                                    2,
                                    terms("Drift og vakt", "2024-01-01", "2025-06-30"),
                                    List.of(),
                                    List.of()))
                    .given(
                            effective("2025-01-01"),
                            new AgreementRenewed(
                                    AGREEMENT, UncertainDate.parse("2026-12-31"), List.of()))
                    .given(
                            effective("2026-03-01"),
                            new AgreementTerminated(
                                    AGREEMENT,
                                    SKAUN,
                                    UncertainDate.parse("2025-08-01"),
                                    "Ny ordning",
                                    DECISION));
            assertThat(on("2023-11-30").state()).isEqualTo("draft");
            assertThat(on("2023-12-01").state()).isEqualTo("signed");
            assertThat(on("2024-05-31").version()).isEqualTo(1);
            assertThat(on("2024-06-01").version()).isEqualTo(2);
            assertThat(on("2024-06-01").subject()).isEqualTo("Drift og vakt");
            assertThat(on("2024-06-01").validTo()).isEqualTo(UncertainDate.parse("2025-06-30"));
            assertThat(on("2025-01-01").validTo()).isEqualTo(UncertainDate.parse("2026-12-31"));
            AgreementView.Row over = on("2026-03-01");
            assertThat(over.state()).isEqualTo("terminated");
            assertThat(over.terminatedBy()).isEqualTo(SKAUN);
            assertThat(over.noticeGivenOn()).isEqualTo(UncertainDate.parse("2025-08-01"));
            assertThat(over.reason()).isEqualTo("Ny ordning");
            assertThat(over.decision()).isEqualTo(DECISION);
        }

        @Test
        void is_silent_of_approvals_and_signatures() {
            view.given(
                    effective("2023-11-01"),
                    new AgreementApprovedByParty(AGREEMENT, MELHUS, null),
                    signed(AGREEMENT));
            assertThat(view.on("2023-11-01").known().rows()).isEmpty();
        }
    }

    @Nested
    class In_force_on_a_day {
        private final ViewSpec<AgreementView.Row> view = ViewSpec.of(AgreementView.VIEW);

        private String on(String day) {
            var seen = view.on(day).known().seen().getFirst();
            return AgreementOnDay.of(seen, LocalDate.parse(day)).row().inForce().toString();
        }

        @Test
        void takes_signatures_of_all_and_its_time() {
            view.given(effective("2023-11-01"), drafted("2024-01-01", "2024-12-31"));
            assertThat(on("2024-06-01")).isEqualTo("NO");
            view.given(effective("2023-12-01"), IN_FORCE);
            assertThat(on("2023-12-31")).isEqualTo("NO");
            assertThat(on("2024-01-01")).isEqualTo("YES");
            assertThat(on("2024-12-31")).isEqualTo("YES");
            assertThat(on("2025-01-01")).isEqualTo("NO");
        }

        @Test
        void follows_a_time_that_was_cut_and_prolonged() {
            view.given(effective("2023-11-01"), drafted("2024-01-01", "2025-12-31"), IN_FORCE)
                    .given(
                            effective("2024-03-01"),
                            new AgreementAmended(
                                    AGREEMENT,
                                    2,
                                    terms("Drift", "2024-01-01", "2024-12-31"),
                                    List.of(),
                                    List.of()));
            assertThat(on("2025-01-01")).isEqualTo("NO");
            view.given(
                    effective("2024-06-01"),
                    new AgreementRenewed(AGREEMENT, UncertainDate.parse("2025-06-30"), List.of()));
            assertThat(on("2025-06-30")).isEqualTo("YES");
            assertThat(on("2025-07-01")).isEqualTo("NO");
        }

        @Test
        void ends_when_it_is_terminated() {
            view.given(effective("2023-11-01"), drafted("2024-01-01", null), IN_FORCE)
                    .given(
                            effective("2025-01-01"),
                            new AgreementTerminated(AGREEMENT, null, null, "Slutt", null));
            assertThat(on("2024-12-31")).isEqualTo("YES");
            assertThat(on("2025-01-01")).isEqualTo("NO");
        }

        @Test
        void is_possible_where_the_end_is_vague() {
            view.given(effective("2023-11-01"), drafted("2024-01-01", "2025"), IN_FORCE);
            assertThat(on("2024-12-31")).isEqualTo("YES");
            assertThat(on("2025-06-01")).isEqualTo("POSSIBLY");
            assertThat(on("2026-01-01")).isEqualTo("NO");
        }

        @Test
        void is_possible_where_the_signature_or_the_renewal_is_vague() {
            view.given(effective("2023-11-01"), drafted("2024-01-01", "2024-12-31"))
                    .given(effective("2024"), IN_FORCE)
                    .given(
                            effective("2024"),
                            new AgreementRenewed(
                                    AGREEMENT, UncertainDate.parse("2026-12-31"), List.of()));
            assertThat(on("2024-06-01")).isEqualTo("POSSIBLY");
            assertThat(on("2025-06-01")).isEqualTo("YES");
        }

        @Test
        void is_possible_where_the_agreement_as_a_whole_is_vague() {
            view.given(effective("2024"), drafted("2024-01-01", "2026-12-31"), IN_FORCE);
            assertThat(on("2024-06-01")).isEqualTo("POSSIBLY");
            assertThat(on("2025-06-01")).isEqualTo("YES");
        }
    }

    @Nested
    class Approvals {
        private final ViewSpec<ApprovalView.Row> view = ViewSpec.of(ApprovalView.VIEW);

        @Test
        void are_of_a_version_or_of_a_renewal() {
            UncertainDate to = UncertainDate.parse("2026-12-31");
            view.given(
                            effective("2023-11-01"),
                            new AgreementApprovedByParty(AGREEMENT, MELHUS, DECISION))
                    .given(
                            effective("2024-06-01"),
                            new AgreementAmended(
                                    AGREEMENT,
                                    2,
                                    terms("Drift", "2024-01-01", null),
                                    List.of(),
                                    List.of(new PartyApproval(SKAUN, null))))
                    .given(
                            effective("2025-01-01"),
                            new AgreementRenewed(
                                    AGREEMENT, to, List.of(new PartyApproval(SKAUN, DECISION))));
            assertThat(view.on("2023-10-31").known().rows()).isEmpty();
            assertThat(view.on("2025-01-01").known().rows())
                    .extracting(ViewSpec.Shown::row)
                    .containsExactlyInAnyOrder(
                            new ApprovalView.Row(
                                    AGREEMENT,
                                    MELHUS,
                                    1,
                                    null,
                                    UncertainDate.parse("2023-11-01"),
                                    DECISION),
                            new ApprovalView.Row(
                                    AGREEMENT,
                                    SKAUN,
                                    2,
                                    null,
                                    UncertainDate.parse("2024-06-01"),
                                    null),
                            new ApprovalView.Row(
                                    AGREEMENT,
                                    SKAUN,
                                    null,
                                    to,
                                    UncertainDate.parse("2025-01-01"),
                                    DECISION));
        }

        @Test
        void are_not_made_by_other_things() {
            view.given(
                    effective("2023-11-01"),
                    drafted("2024-01-01", null),
                    signed(AGREEMENT),
                    IN_FORCE,
                    new AgreementTerminated(AGREEMENT, null, null, "Slutt", null));
            assertThat(view.on("2024-01-01").known().rows()).isEmpty();
        }
    }

    @Nested
    class Signatures {
        private final ViewSpec<SignatureView.Row> view = ViewSpec.of(SignatureView.VIEW);

        @Test
        void bind_those_represented_too_I_35() {
            view.given(effective("2023-12-01"), signed(AGREEMENT));
            UncertainDate on = UncertainDate.parse("2023-12-01");
            assertThat(view.on("2023-12-01").known().rows())
                    .extracting(ViewSpec.Shown::row)
                    .containsExactlyInAnyOrder(
                            new SignatureView.Row(
                                    AGREEMENT, MELHUS, MELHUS, "kommunedirektør", on, null),
                            new SignatureView.Row(
                                    AGREEMENT, SKAUN, MELHUS, "kommunedirektør", on, DELEGATION));
        }

        @Test
        void are_not_made_by_other_things() {
            view.given(
                    effective("2023-11-01"),
                    drafted("2024-01-01", null),
                    new AgreementApprovedByParty(AGREEMENT, MELHUS, null),
                    IN_FORCE);
            assertThat(view.on("2024-01-01").known().rows()).isEmpty();
        }
    }
}
