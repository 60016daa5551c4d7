package no.samspor.command.access;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.NATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import no.samspor.command.MemoryLog;
import no.samspor.command.Stamps;
import no.samspor.edge.Problem;
import no.samspor.events.record.CodeListEvent;
import no.samspor.events.record.CodeListEvent.CodeAdded;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Stamp;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CodesTest {

    private final MemoryLog log = new MemoryLog();
    private final Standings standings = new Standings(log);
    private final Codes codes = new Codes(standings);

    record Asked(@CodeOf("fundingKind") Code kind, List<Part> parts, Code free) {}

    record Part(@CodeOf("fundingKind") List<Code> kinds) {}

    @Nested
    class A_code {
        @Test
        void passes_where_its_list_holds_it() {
            passes(asked("cash", "grant"), NATIVE);
        }

        @Test
        void is_refused_with_its_place_and_what_is_allowed() {
            assertThatThrownBy(() -> codes.refuseUnknown(asked("cash", "gold"), NATIVE))
                    .isInstanceOfSatisfying(
                            Problem.Thrown.class,
                            thrown -> {
                                Problem problem = thrown.problem();
                                assertThat(problem.reason()).isEqualTo(AccessRefusal.CODE_UNKNOWN);
                                assertThat(problem.errors().getFirst().pointer())
                                        .isEqualTo("/parts/0/kinds/0");
                                assertThat(problem.details())
                                        .containsEntry("codeList", "fundingKind");
                                assertThat(problem.details().get("allowed"))
                                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                                        .contains("cash", "grant", "inKind");
                            });
        }

        @Test
        void is_unstated_in_what_a_source_says_alone() {
            passes(asked("unstated", "cash"), MIRRORED);
            refused(asked("unstated", "cash"), NATIVE, AccessRefusal.CODE_UNSTATED);
        }

        @Test
        void that_an_event_added_passes_from_its_first_day() {
            log.holding(
                    new CodeAdded(
                            CodeListEvent.idOf("fundingKind"),
                            "fundingKind",
                            new Code("lottery"),
                            "Lotteri",
                            "Lotteri",
                            "Lottery",
                            LocalDate.of(2026, 3, 1),
                            null),
                    NATIVE);
            passes(asked("lottery", "cash"), NATIVE);
            refused(
                    asked("lottery", "cash"),
                    Stamps.effective("2026-02-28"),
                    AccessRefusal.CODE_UNKNOWN);
            passes(asked("lottery", "cash"), Stamps.effective("2026-02-28/2026-03-01"));
        }
    }

    private void passes(Asked asked, Stamp stamp) {
        assertThatCode(() -> codes.refuseUnknown(asked, stamp)).doesNotThrowAnyException();
    }

    private void refused(Asked asked, Stamp stamp, Refusal reason) {
        assertThatThrownBy(() -> codes.refuseUnknown(asked, stamp))
                .isInstanceOfSatisfying(
                        Problem.Thrown.class,
                        thrown -> assertThat(thrown.problem().reason()).isEqualTo(reason));
    }

    private static Asked asked(String kind, String part) {
        return new Asked(
                new Code(kind), List.of(new Part(List.of(new Code(part)))), new Code("anything"));
    }
}
