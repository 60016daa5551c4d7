package no.samspor.query.sealed;

import static no.samspor.kernel.Role.DPO;
import static no.samspor.kernel.Role.OFF;
import static no.samspor.kernel.Role.OWN;
import static no.samspor.kernel.Role.PRM;
import static no.samspor.kernel.Role.PSE;
import static no.samspor.kernel.Role.REC;
import static no.samspor.kernel.Role.UNI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Role;
import org.junit.jupiter.api.Test;

/** To whom what lies sealed is opened where it is kept: each role, and no other. */
class SealedTest {

    @Test
    void details_are_opened_to_who_may_correct_them_and_to_the_data_protection_officer() {
        assertThat(openedTo(Sealed.REGISTERED))
                .isEqualTo(openedTo(Sealed.CORRECTED))
                .containsExactlyInAnyOrder(OFF, PRM, OWN, PSE, UNI, REC, DPO);
    }

    @Test
    void the_reason_of_a_merge_is_opened_to_who_decides_on_it() {
        assertThat(openedTo(Sealed.MERGE_REQUESTED)).containsExactlyInAnyOrder(OFF, REC, DPO);
    }

    @Test
    void a_union_mandate_is_opened_to_two_alone_I_42() {
        assertThat(openedTo(Sealed.UNION_MANDATE)).containsExactlyInAnyOrder(REC, DPO);
        assertThat(Sealed.UNION_MANDATE.level()).isEqualTo("art9");
    }

    @Test
    void nothing_is_opened_to_who_has_no_role() {
        assertThat(Sealed.eventsOpenedTo(List.of())).isEmpty();
    }

    @Test
    void several_roles_open_what_one_of_them_opens() {
        assertThat(Sealed.eventsOpenedTo(List.of(PRM, DPO))).isEqualTo(Sealed.events());
        assertThat(Sealed.eventsOpenedTo(List.of(PRM)))
                .containsExactly("person.registered/1", "person.details-corrected/1");
    }

    /** An event that holds something sealed and is not known here would be opened to nobody. */
    @Test
    void every_event_that_holds_something_sealed_is_known() {
        Set<String> holding =
                Families.events().values().stream()
                        .filter(SealedTest::holdsSomething)
                        .map(Families::nameOf)
                        .collect(Collectors.toSet());
        assertThat(Sealed.events()).containsExactlyInAnyOrderElementsOf(holding);
        for (String each : holding) assertThat(Sealed.in(each).field()).isNotEmpty();
        assertThatThrownBy(() -> Sealed.in("mandate.approved/1"))
                .hasMessageContaining("holds nothing sealed");
    }

    private static boolean holdsSomething(Class<? extends Event> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(each -> each.getType() == Protected.class);
    }

    private static List<Role> openedTo(Sealed sealed) {
        return Arrays.stream(Role.values())
                .filter(role -> sealed.isOpenedTo(List.of(role)))
                .toList();
    }
}
