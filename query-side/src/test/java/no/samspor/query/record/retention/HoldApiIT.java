package no.samspor.query.record.retention;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.samspor.events.record.RetentionEvent.LegalHoldLifted;
import no.samspor.events.record.RetentionEvent.LegalHoldPlaced;
import no.samspor.kernel.Law;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.RetentionId;
import no.samspor.query.Line;
import no.samspor.query.asof.Asking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldApiIT {

    private static final RetentionId LIFTED = new RetentionId(Id.fresh());
    private static final RetentionId STANDING = new RetentionId(Id.fresh());
    private static final PersonId PERSON = new PersonId(Id.fresh());
    private static final DecisionId DECISION = new DecisionId(Id.fresh());
    private static final String HOLDS = "/retention/holds";

    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(HoldView.VIEW));
        HoldTable table = new HoldTable(line.database);
        asking = new Asking(line, versions -> new HoldRegisterApi(table, versions));
        line.processor.start();
        Law ground = new Law("arkivlova", "9", LocalDate.parse("2026-01-01"));
        line.record(
                0,
                effective("2024-03-02"),
                new LegalHoldPlaced(LIFTED, PERSON, ground, LocalDate.parse("2099-12-31")));
        line.record(
                0, effective("2024-03-02"), new LegalHoldPlaced(STANDING, DECISION, ground, null));
        line.record(1, effective("2024-03-20"), new LegalHoldLifted(LIFTED, PERSON, "Avgjort"));
        line.settle();
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @AfterEach
    void signOut() {
        asking.signOut();
    }

    @Test
    void whoever_keeps_the_record_sees_what_is_held_and_since_when() throws Exception {
        asking.signIn(MELHUS, "REC");
        assertThat(asking.texts(HOLDS, "retention")).containsExactly(STANDING.toString());
        String then = "effectiveOn=2024-03-19";
        assertThat(asking.items(HOLDS + "?" + then)).hasSize(2);
        assertThat(asking.texts(HOLDS + "?subjectKind=per&" + then, "subject"))
                .containsExactly(PERSON.toString());
        assertThat(asking.items(HOLDS + "?subject=" + PERSON)).isEmpty();
        assertThat(asking.items(HOLDS + "?atPosition=2&subject=" + PERSON)).hasSize(1);
        assertThat(asking.items(HOLDS + "?organisation=" + MELHUS)).hasSize(1);
        assertThat(asking.item(HOLDS + "/" + STANDING).at("/ground/act").asString())
                .isEqualTo("arkivlova");
        assertThat(asking.item(HOLDS + "/" + LIFTED + "?" + then).get("until").asString())
                .isEqualTo("2099-12-31");
        asking.refused(HOLDS + "/" + LIFTED, 404, "edge/not-found");
    }

    @Test
    void others_are_not_told_who_is_held() throws Exception {
        asking.signIn(MELHUS, "OFF");
        asking.refused(HOLDS, 403, "edge/not-allowed");
        asking.refused(HOLDS + "/" + STANDING, 403, "edge/not-allowed");
    }
}
