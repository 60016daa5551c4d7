package no.samspor.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import no.samspor.edge.Caller;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Identity;
import no.samspor.edge.Problem;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.events.structure.PersonEvent.SignInLinked;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.SignInId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordCallersTest {

    private static final String ISSUER = "https://issuer.example";
    private static final OrganisationId OURS = new OrganisationId(Id.named("ours"));
    private static final PersonId KARI = new PersonId(Id.named("Kari"));

    private final Heard heard =
            new Heard()
                    .on(
                            "2020-01-01",
                            new OrganisationRegistered(
                                    OURS,
                                    "En kommune",
                                    List.of(),
                                    OrgNumber.parse("123456785"),
                                    null,
                                    null,
                                    null,
                                    null))
                    .on("2020-01-01", new PersonRegistered(KARI, OURS, null))
                    .on(
                            "2020-01-01",
                            new SignInLinked(KARI, SignInId.of(ISSUER, "kari"), ISSUER, "kari"));

    private final RecordCallers callers =
            new RecordCallers(
                    heard.roster(),
                    Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void what_is_heard_of_somebody_counts_from_the_next_request_on() {
        Identity kari = identity("kari", Identity.Kind.PERSON, "123456785");
        assertThat(callers.of(kari).roles()).isEmpty();
        assertThat(callers.of(kari)).isSameAs(callers.of(kari));

        Period term = new Period(UncertainDate.parse("2026-01-01"), UncertainDate.parse("2027"));
        heard.on("2026-01-01", RosterTest.planned())
                .on("2026-01-01", new PositionFilled(RosterTest.POST, KARI, 10_000, term, null))
                .on("2026-01-01", RosterTest.entrusted(Role.PRM));
        assertThat(callers.of(kari).roles()).containsExactly(Role.PRM);
    }

    private static Identity identity(String subject, Identity.Kind kind, String organisation) {
        return new Identity(ISSUER, subject, kind, organisation, Set.of());
    }

    @Test
    void a_person_is_who_the_sign_in_is_linked_to_for_the_organisation_as_stated() {
        for (String stated : List.of("123456785", OURS.toString())) {
            Caller caller = callers.of(identity("kari", Identity.Kind.PERSON, stated));
            assertThat(caller.person()).isEqualTo(KARI);
            assertThat(caller.organisation()).isEqualTo(OURS);
            assertThat(caller.roles()).isEmpty();
        }
    }

    @Test
    void a_machine_that_nobody_linked_is_its_organisations_and_has_no_role() {
        Caller caller = callers.of(identity("fagsystem", Identity.Kind.MACHINE, "123456785"));
        assertThat(caller.organisation()).isEqualTo(OURS);
        assertThat(caller.roles()).isEmpty();
        assertThat(caller.person()).isNotEqualTo(KARI);
        assertThat(callers.of(identity("kari", Identity.Kind.MACHINE, "123456785")).person())
                .isEqualTo(KARI);
    }

    @Test
    void whom_the_record_does_not_know_is_refused() {
        refused("ola", Identity.Kind.PERSON, "123456785", EdgeRefusal.SIGN_IN_UNKNOWN);
        for (String stated : new String[] {"310001007", "123456784", "kommunen", null}) {
            refused("kari", Identity.Kind.PERSON, stated, EdgeRefusal.ORGANISATION_UNKNOWN);
            refused("fagsystem", Identity.Kind.MACHINE, stated, EdgeRefusal.ORGANISATION_UNKNOWN);
        }
    }

    private void refused(String who, Identity.Kind kind, String stated, EdgeRefusal reason) {
        assertThatThrownBy(() -> callers.of(identity(who, kind, stated)))
                .isInstanceOfSatisfying(
                        Problem.Thrown.class,
                        thrown -> assertThat(thrown.problem().reason()).isEqualTo(reason));
    }
}
