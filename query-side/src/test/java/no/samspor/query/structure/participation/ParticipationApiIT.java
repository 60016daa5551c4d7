package no.samspor.query.structure.participation;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.effective;
import static no.samspor.query.structure.participation.ParticipationViewTest.MINE;
import static no.samspor.query.structure.participation.ParticipationViewTest.PROGRAMME;
import static no.samspor.query.structure.participation.ParticipationViewTest.invited;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.structure.ParticipationEvent.HostAppointed;
import no.samspor.events.structure.ParticipationEvent.InterestExpressed;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.query.Line;
import no.samspor.query.asof.Asking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParticipationApiIT {

    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(ParticipationView.VIEW));
        ParticipationTable table = new ParticipationTable(line.database);
        asking = new Asking(line, versions -> new ParticipationRegisterApi(table, versions));
        line.processor.start();
        line.record(0, effective("2023-01-01"), invited(MINE, MELHUS));
        line.record(1, effective("2023-02-01"), new InterestExpressed(MINE));
        line.record(2, effective("2024"), new HostAppointed(MINE, null, null));
        line.record(0, effective("2023-01-01"), invited(new ParticipationId(Id.fresh()), SKAUN));
        line.settle();
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @BeforeEach
    void signIn() {
        asking.signIn(MELHUS, "OFF");
    }

    @AfterEach
    void signOut() {
        asking.signOut();
    }

    @Test
    void a_participation_is_shown_for_both_times() throws Exception {
        String one = "/participations/" + MINE;
        assertThat(asking.ask(one).getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(asking.item(one + "?effectiveOn=2023-01-31").get("state").asString())
                .isEqualTo("invited");
        assertThat(asking.item(one + "?atPosition=2").get("host").asBoolean()).isFalse();
    }

    @Test
    void participations_are_found_by_programme_and_organisation() throws Exception {
        String all = "/participations?programme=" + PROGRAMME;
        assertThat(asking.items(all)).hasSize(2);
        assertThat(asking.texts(all + "&organisation=" + SKAUN, "state"))
                .containsExactly("invited");
        assertThat(asking.texts(all + "&state=interested", "participation"))
                .containsExactly(MINE.toString());
        var first = asking.answer(all + "&limit=1");
        assertThat(asking.items(all + "&limit=1&startingAfter=" + first.get("next").asString()))
                .hasSize(1);
    }

    @Test
    void one_that_possibly_hosts_is_found_as_both() throws Exception {
        String day = "&effectiveOn=2024-06-01";
        assertThat(asking.texts("/participations?host=true" + day, "certainty"))
                .containsExactly("possibly");
        assertThat(asking.texts("/participations?host=false" + day, "certainty"))
                .containsExactlyInAnyOrder("possibly", "yes");
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/participations?role=owner", 400, "edge/unknown-parameter");
        asking.refused("/participations/" + PROGRAMME, 400, "edge/bad-parameter");
    }
}
