package no.samspor.query.structure.organisation;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.samspor.events.structure.OrganisationEvent.GroupRegistered;
import no.samspor.events.structure.OrganisationEvent.MemberTied;
import no.samspor.events.structure.OrganisationEvent.MunicipalityChanged;
import no.samspor.events.structure.OrganisationEvent.OrganisationDissolved;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.OrganisationEvent.OrganisationRenamed;
import no.samspor.events.structure.OrganisationEvent.OrganisationSucceeded;
import no.samspor.events.structure.OrganisationEvent.OrganisationVerified;
import no.samspor.events.structure.OrganisationEvent.UnitDissolved;
import no.samspor.events.structure.OrganisationEvent.UnitLeaderChanged;
import no.samspor.events.structure.OrganisationEvent.UnitRegistered;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Code;
import no.samspor.kernel.Count;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.UnitId;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganisationViewTest {

    static final OrganisationId GROUP = new OrganisationId(Id.named("kommuner som deltar"));
    static final UnitId UNIT = new UnitId(Id.named("hjemmetjenesten"));
    static final OrgNumber NUMBER = new OrgNumber("123456785");
    private static final OrganisationId PARENT = new OrganisationId(Id.named("fylket"));
    private static final PersonId LEADER = new PersonId(Id.named("Kari"));

    static final GroupRegistered GROUPED =
            new GroupRegistered(
                    GROUP, "Kommuner som deltar", List.of("Deltakerne"), Count.exactly(3));
    static final UnitRegistered STAFFED =
            new UnitRegistered(
                    MELHUS, UNIT, "Hjemmetjenesten", NUMBER, "3010", LEADER, "enhetsleder");

    static OrganisationRegistered registered(OrganisationId organisation, String name) {
        return new OrganisationRegistered(
                organisation,
                name,
                List.of("Kommunen"),
                null,
                "utenlandsk",
                new Code("KOMM"),
                new Code("5028"),
                PARENT);
    }

    @Nested
    class An_organisation {
        private final ViewSpec<OrganisationView.Row> view =
                ViewSpec.of(OrganisationView.VIEW)
                        .given(effective("2020-01-01"), registered(MELHUS, "Melhus"));

        private OrganisationView.Row on(String day) {
            return view.on(day).known().row(MELHUS).orElseThrow().row();
        }

        @Test
        void is_there_from_when_it_was_registered() {
            assertThat(view.on("2019-12-31").known().rows()).isEmpty();
            assertThat(on("2020-01-01"))
                    .isEqualTo(
                            new OrganisationView.Row(
                                    MELHUS,
                                    "Melhus",
                                    List.of("Kommunen"),
                                    null,
                                    "utenlandsk",
                                    new Code("KOMM"),
                                    new Code("5028"),
                                    PARENT,
                                    null,
                                    "registered",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null));
        }

        @Test
        void changes_from_a_day_on() {
            LocalDate fetched = LocalDate.of(2021, 1, 1);
            view.given(
                            effective("2021-01-01"),
                            new OrganisationVerified(MELHUS, NUMBER, "Enhetsregisteret", fetched))
                    .given(
                            effective("2022-01-01"),
                            new OrganisationRenamed(MELHUS, "Melhus", "Melhus kommune"))
                    .given(
                            effective("2023-01-01"),
                            new MunicipalityChanged(MELHUS, null, new Code("1653")));
            assertThat(on("2020-12-31").number()).isNull();
            assertThat(on("2021-01-01").number()).isEqualTo(NUMBER);
            assertThat(on("2021-01-01").withoutNumber()).isNull();
            assertThat(on("2021-01-01").source()).isEqualTo("Enhetsregisteret");
            assertThat(on("2021-01-01").fetchedOn()).isEqualTo(fetched);
            assertThat(on("2021-12-31").name()).isEqualTo("Melhus");
            assertThat(on("2022-01-01").name()).isEqualTo("Melhus kommune");
            assertThat(on("2022-12-31").municipality()).isEqualTo(new Code("5028"));
            assertThat(on("2023-01-01").municipality()).isEqualTo(new Code("1653"));
        }

        @Test
        void keeps_its_row_when_it_has_ended_I_52() {
            view.given(
                    effective("2024-01-01"),
                    new OrganisationSucceeded(MELHUS, List.of(SKAUN), SKAUN));
            assertThat(on("2023-12-31").state()).isEqualTo("registered");
            assertThat(on("2024-01-01").state()).isEqualTo("succeeded");
            assertThat(on("2024-01-01").successors()).containsExactly(SKAUN);
            assertThat(on("2024-01-01").takesOver()).isEqualTo(SKAUN);
            view.given(
                    effective("2025-01-01"), new OrganisationDissolved(MELHUS, PARENT, "Lagt ned"));
            assertThat(on("2025-01-01").state()).isEqualTo("dissolved");
            assertThat(on("2025-01-01").takesOver()).isEqualTo(PARENT);
            assertThat(on("2025-01-01").reason()).isEqualTo("Lagt ned");
        }

        @Test
        void may_be_a_group_of_a_known_size() {
            view.given(effective("2021-01-01"), GROUPED);
            OrganisationView.Row row = view.on("2021-01-01").known().row(GROUP).orElseThrow().row();
            assertThat(row.name()).isEqualTo("Kommuner som deltar");
            assertThat(row.otherNames()).containsExactly("Deltakerne");
            assertThat(row.groupSize()).isEqualTo(Count.exactly(3));
            assertThat(row.state()).isEqualTo("registered");
            assertThat(view.on("2020-12-31").known().row(GROUP)).isEmpty();
        }

        @Test
        void is_not_changed_by_its_units_and_members() {
            OrganisationView.Row before = on("2024-01-01");
            view.given(
                    effective("2021-01-01"),
                    STAFFED,
                    new UnitLeaderChanged(MELHUS, UNIT, null, null),
                    new UnitDissolved(MELHUS, UNIT, null),
                    new MemberTied(MELHUS, SKAUN));
            assertThat(on("2024-01-01")).isEqualTo(before);
        }
    }

    @Nested
    class A_unit {
        private final ViewSpec<UnitView.Row> view = ViewSpec.of(UnitView.VIEW);

        private UnitView.Row on(String day) {
            return view.on(day).known().row(MELHUS, UNIT).orElseThrow().row();
        }

        @Test
        void shows_its_leaders_title_and_what_became_of_it() {
            view.given(effective("2020-01-01"), STAFFED)
                    .given(
                            effective("2021-01-01"),
                            new UnitLeaderChanged(MELHUS, UNIT, LEADER, "virksomhetsleder"))
                    .given(
                            effective("2022-01-01"),
                            new UnitDissolved(MELHUS, UNIT, new Successor(SKAUN, null)));
            assertThat(view.on("2019-12-31").known().rows()).isEmpty();
            assertThat(on("2020-01-01"))
                    .isEqualTo(
                            new UnitView.Row(
                                    MELHUS,
                                    UNIT,
                                    "Hjemmetjenesten",
                                    NUMBER,
                                    "3010",
                                    "enhetsleder",
                                    "registered",
                                    null));
            assertThat(on("2021-01-01").leaderTitle()).isEqualTo("virksomhetsleder");
            assertThat(on("2022-01-01").state()).isEqualTo("dissolved");
            assertThat(on("2022-01-01").successor()).isEqualTo(new Successor(SKAUN, null));
        }

        @Test
        void is_not_made_by_other_things() {
            view.given(effective("2020-01-01"), registered(MELHUS, "Melhus"), GROUPED, tied(SKAUN));
            assertThat(view.on("2020-01-01").known().rows()).isEmpty();
        }
    }

    static MemberTied tied(OrganisationId member) {
        return new MemberTied(GROUP, member);
    }

    @Nested
    class A_group {
        private final ViewSpec<GroupMemberView.Row> view = ViewSpec.of(GroupMemberView.VIEW);

        @Test
        void has_members_from_when_they_were_tied_to_it() {
            view.given(effective("2020-01-01"), GROUPED)
                    .given(effective("2021-01-01"), tied(SKAUN));
            assertThat(view.on("2020-12-31").known().rows()).isEmpty();
            assertThat(view.on("2021-01-01").known().row(GROUP, SKAUN).orElseThrow().row())
                    .isEqualTo(new GroupMemberView.Row(GROUP, SKAUN));
        }
    }
}
