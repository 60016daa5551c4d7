package no.samspor.query.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.samspor.edge.Caller;
import no.samspor.edge.Problem;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.query.projection.View;
import no.samspor.query.projection.ViewsDatabase;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.projection.store.Tables;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists in an order of their own, page by page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderIT {

    record Row(@Nullable UncertainDate decidedOn, @Nullable Integer no, @Nullable Amount amount) {}

    private static final View<Row> VIEW = View.of("paper", Row.class);
    private static final AsOf TODAY = new AsOf(LocalDate.of(2026, 1, 1), 1, null, false, false);
    private static final List<String> DATES =
            List.of(
                    "2023-10-31",
                    "2023-10",
                    "2023",
                    "2025~",
                    "2023-03~",
                    "2023-03-31~",
                    "2017-10-31/..",
                    "../2017-10-31",
                    "2023-01-01/2024-01-01",
                    "2024-02~/2025",
                    "unstated",
                    "2024-02-29",
                    "2024-02-29");

    private static JdbcClient database;

    @BeforeAll
    static void fill() throws SQLException {
        ViewsDatabase views = new ViewsDatabase();
        views.execute(Tables.ddl(Shape.of(VIEW)));
        database = JdbcClient.create(views.source());
        for (int i = 0; i < DATES.size(); i++) insert(i, DATES.get(i), i % 4);
        insert(DATES.size(), null, null);
    }

    private static void insert(int key, @Nullable String decidedOn, @Nullable Integer no) {
        database.sql(
                        "INSERT INTO views.paper (key, valid, recorded, access, not_evidenced,"
                                + " warnings, disputed, positions, decided_on, no) VALUES"
                                + " (?, '[2020-01-01,)', '[1,)', 'public', '{}', '{}', '{}', '{}',"
                                + " ?, ?)")
                .params(java.util.Arrays.asList("%02d".formatted(key), decidedOn, no))
                .update();
    }

    private static Sight sight() {
        return Sight.of(
                new Caller(
                        new PersonId(Id.named("Kari")),
                        new OrganisationId(Id.named("Melhus")),
                        List.of(Role.OFF),
                        null,
                        null));
    }

    private static LocalDate earliest(Seen<Row> seen) {
        return Optional.ofNullable(seen.row().decidedOn())
                .map(UncertainDate::earliest)
                .orElse(LocalDate.MIN);
    }

    @Test
    void the_database_reads_dates_as_the_kernel_does() {
        for (String edtf : DATES) {
            UncertainDate date = UncertainDate.parse(edtf);
            String earliest =
                    date.earliest().equals(LocalDate.MIN)
                            ? "-infinity"
                            : date.earliest().toString();
            String latest =
                    date.latest().equals(LocalDate.MAX) ? "infinity" : date.latest().toString();
            assertThat(read("earliest", edtf)).as(edtf).isEqualTo(earliest);
            assertThat(read("latest", edtf)).as(edtf).isEqualTo(latest);
        }
    }

    private static String read(String bound, String edtf) {
        return database.sql("SELECT CAST(views." + bound + "(?) AS text)")
                .param(edtf)
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 100})
    void the_newest_stand_first_and_what_has_no_date_last(int limit) {
        ViewTable<Row> newestFirst = ViewTable.reversed(database, VIEW, "decidedOn");
        List<Seen<Row>> all = walk(newestFirst, limit);
        assertThat(all).hasSize(DATES.size() + 1);
        assertThat(all).isSortedAccordingTo(Comparator.comparing(OrderIT::earliest).reversed());
        assertThat(all.getFirst().row().decidedOn()).hasToString("2024-02-29");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 100})
    void numbers_stand_in_their_order_and_none_before_them(int limit) {
        List<Seen<Row>> all = walk(ViewTable.ordered(database, VIEW, "no"), limit);
        assertThat(all).hasSize(DATES.size() + 1);
        assertThat(all.getFirst().row().no()).isNull();
        assertThat(all.subList(1, all.size()))
                .isSortedAccordingTo(Comparator.comparing(seen -> seen.row().no()));
    }

    @Test
    void what_has_no_order_cannot_be_asked_for() {
        assertThatThrownBy(() -> ViewTable.ordered(database, VIEW, "amount"))
                .hasMessageContaining("amount has no order");
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        ViewTable<Row> keys = new ViewTable<>(database, VIEW);
        String next = keys.list(TODAY, Where.all(), new Page(2, null, null), sight()).next();
        Page other = new Page(2, Cursor.read("startingAfter", next), null);
        assertThatThrownBy(
                        () ->
                                ViewTable.ordered(database, VIEW, "no")
                                        .list(TODAY, Where.all(), other, sight()))
                .isInstanceOf(Problem.Thrown.class);
    }

    @Test
    void a_cursor_that_was_made_by_hand_is_refused() {
        ViewTable<Row> numbers = ViewTable.ordered(database, VIEW, "no");
        String next = numbers.list(TODAY, Where.all(), new Page(2, null, null), sight()).next();
        Cursor ours = Cursor.read("startingAfter", next);
        Cursor forged =
                new Cursor(
                        ours.effectiveOn(), ours.position(), ours.question(), "most", ours.key());
        Page page = new Page(2, forged, null);
        assertThatThrownBy(() -> numbers.list(TODAY, Where.all(), page, sight()))
                .isInstanceOfSatisfying(
                        Problem.Thrown.class,
                        thrown ->
                                assertThat(thrown.problem().reason())
                                        .isEqualTo(ReadRefusal.CURSOR_OF_ANOTHER));
    }

    /** Forward to the end and back again, which must be the same. */
    private static List<Seen<Row>> walk(ViewTable<Row> table, int limit) {
        List<Seen<Row>> forward = new ArrayList<>();
        Page page = new Page(limit, null, null);
        Answer.Many<Row> answer = table.list(TODAY, Where.all(), page, sight());
        forward.addAll(answer.items());
        while (answer.next() != null) {
            page = new Page(limit, Cursor.read("startingAfter", answer.next()), null);
            answer = table.list(TODAY, Where.all(), page, sight());
            forward.addAll(answer.items());
        }
        List<Seen<Row>> back = new ArrayList<>(answer.items());
        while (answer.previous() != null) {
            page = new Page(limit, null, Cursor.read("endingBefore", answer.previous()));
            answer = table.list(TODAY, Where.all(), page, sight());
            back.addAll(0, answer.items());
        }
        assertThat(back).isEqualTo(forward);
        return forward;
    }
}
