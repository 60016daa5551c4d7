package no.samspor.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.samspor.edge.Caller;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Amount.Certainty;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Role;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rows come to, of a day, as known at a position, to somebody who may see only so much. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SumsIT {

    record Row(
            @Nullable String giver,
            @Nullable Integer year,
            @Nullable Nok kr,
            @Nullable Amount amount) {}

    private static final View<Row> VIEW = View.of("gift", Row.class);
    private static final Sight INSIDE = sight(Role.OFF);

    private static ViewsDatabase views;
    private static ViewTable<Row> table;
    private int rows;

    @BeforeAll
    static void create() throws SQLException {
        views = new ViewsDatabase();
        views.execute(Tables.ddl(Shape.of(VIEW)));
        table = new ViewTable<>(JdbcClient.create(views.source()), VIEW);
    }

    @BeforeEach
    void empty() throws SQLException {
        views.execute("TRUNCATE views.gift");
    }

    private static Sight sight(Role role) {
        return Sight.of(
                new Caller(
                        new PersonId(Id.named("Kari")),
                        new OrganisationId(Id.named("Melhus")),
                        List.of(role),
                        null,
                        null),
                List.of("*"),
                List.of("*"));
    }

    private static AsOf asOf(String day, long position) {
        return new AsOf(LocalDate.parse(day), position, null, true, true);
    }

    private static List<Sum> sums(Where where, String field, String... by) {
        return table.sums(asOf("2024-06-01", 9), where, INSIDE, field, by);
    }

    private static Amount derived(long minor) {
        return new Amount(Certainty.DERIVED, new Nok(minor), null);
    }

    private void kr(String giver, int year, long minor) throws SQLException {
        kr(giver, year, minor, "[2024-01-01,)", "[1,)", null, "internal");
    }

    private void kr(
            String giver,
            int year,
            long minor,
            String valid,
            String recorded,
            @Nullable String doubt,
            String access)
            throws SQLException {
        insert(giver, year, valid, recorded, doubt, access, "" + minor, "NULL");
    }

    private void amount(String giver, String json) throws SQLException {
        String amount = "'" + json.replace('`', '"') + "'";
        insert(giver, 2024, "[2024-01-01,)", "[1,)", null, "internal", "NULL", amount);
    }

    private void insert(
            String giver,
            int year,
            String valid,
            String recorded,
            @Nullable String doubt,
            String access,
            String kr,
            String amount)
            throws SQLException {
        views.execute(
                ("INSERT INTO views.gift VALUES ('k%d', '%s', '%s', %s, '%s', NULL, '*', NULL, '{}', '{}',"
                                + " '{}', '{}', '%s', %d, %s, %s)")
                        .formatted(
                                rows++,
                                valid,
                                recorded,
                                doubt == null ? "NULL" : "'" + doubt.replace('`', '"') + "'",
                                access,
                                giver,
                                year,
                                kr,
                                amount));
    }

    @Test
    void one_amount_stays_what_it_is_and_two_are_derived() throws SQLException {
        kr("a", 2024, 100);
        assertThat(sums(Where.all(), "kr"))
                .containsExactly(
                        new Sum(
                                Map.of(),
                                Amount.exact(new Nok(100)),
                                Amount.exact(new Nok(100)),
                                1,
                                0,
                                Certainty.EXACT));
        kr("a", 2024, 20);
        assertThat(sums(Where.all(), "kr"))
                .containsExactly(
                        new Sum(Map.of(), derived(120), derived(120), 2, 0, Certainty.EXACT));
    }

    @Test
    void nothing_has_no_sum() {
        assertThat(sums(Where.all(), "kr")).isEmpty();
    }

    @Test
    void groups_come_in_order_and_a_filter_leaves_out() throws SQLException {
        kr("b", 2025, 1);
        kr("a", 2024, 2);
        kr("b", 2024, 4);
        kr("b", 2024, 8);
        assertThat(sums(Where.all(), "kr", "giver", "year"))
                .extracting(Sum::of)
                .containsExactly(
                        Map.of("giver", "a", "year", 2024),
                        Map.of("giver", "b", "year", 2024),
                        Map.of("giver", "b", "year", 2025));
        assertThat(sums(Where.all().is("year", 2024), "kr", "giver"))
                .extracting(Sum::sum)
                .containsExactly(Amount.exact(new Nok(2)), derived(12));
    }

    @Test
    void only_what_holds_that_day_and_was_known_then_counts() throws SQLException {
        kr("a", 2024, 1, "[2024-01-01,2024-03-01)", "[1,)", null, "internal");
        kr("a", 2024, 2, "[2024-03-01,)", "[1,5)", null, "internal");
        kr("a", 2024, 4, "[2024-03-01,)", "[5,)", null, "internal");
        assertThat(of(asOf("2024-02-01", 9), INSIDE)).isEqualTo(1);
        assertThat(of(asOf("2024-03-01", 4), INSIDE)).isEqualTo(2);
        assertThat(of(asOf("2024-03-01", 5), INSIDE)).isEqualTo(4);
    }

    @Test
    void what_a_reader_may_not_see_is_in_no_sum() throws SQLException {
        kr("a", 2024, 1, "[2024-01-01,)", "[1,)", null, "public");
        kr("a", 2024, 2);
        kr("a", 2024, 4, "[2024-01-01,)", "[1,)", null, "exempt");
        assertThat(of(asOf("2024-06-01", 9), sight(Role.PUB))).isEqualTo(1);
        assertThat(of(asOf("2024-06-01", 9), INSIDE)).isEqualTo(3);
        assertThat(of(asOf("2024-06-01", 9), sight(Role.AUD))).isEqualTo(7);
    }

    private static long of(AsOf asOf, Sight sight) {
        Nok kr = table.sums(asOf, Where.all(), sight, "kr").getFirst().sum().kr();
        return kr == null ? 0 : kr.minor();
    }

    @Test
    void a_doubt_counts_where_it_is_about_what_is_asked() throws SQLException {
        String valid = "[2024-01-01,)";
        kr("a", 2024, 1);
        kr("a", 2024, 2, valid, "[1,)", "[{`field`:`valid`,`edtf`:`2024`}]", "internal");
        kr("a", 2024, 4, valid, "[1,)", "[{`field`:`year`,`edtf`:`2024`}]", "internal");
        Sum all = sums(Where.all(), "kr").getFirst();
        assertThat(all.possibly()).isEqualTo(1);
        assertThat(all.count()).isEqualTo(3);
        assertThat(all.sum()).isEqualTo(derived(7));
        assertThat(all.sure()).isEqualTo(derived(5));
        assertThat(sums(Where.all(), "kr", "year").getFirst().sure())
                .isEqualTo(Amount.exact(new Nok(1)));
        assertThat(sums(Where.all().is("year", 2024), "kr").getFirst().possibly()).isEqualTo(2);
        assertThat(sums(Where.all(), "kr", "giver").getFirst().possibly()).isEqualTo(1);
    }

    @Test
    void a_sum_is_as_certain_as_its_least_certain_part() throws SQLException {
        String exact = "{`certainty`:`exact`,`kr`:{`currency`:`NOK`,`minor`:%d}}";
        amount("a", exact.formatted(96));
        amount("a", exact.formatted(121));
        assertThat(sums(Where.all(), "amount").getFirst().sum()).isEqualTo(derived(217));
        amount("b", "{`certainty`:`atLeast`,`kr`:{`currency`:`NOK`,`minor`:10}}");
        Sum atLeast = sums(Where.all(), "amount").getFirst();
        assertThat(atLeast.sum()).isEqualTo(new Amount(Certainty.AT_LEAST, new Nok(227), null));
        assertThat(atLeast.leastCertain()).isEqualTo(Certainty.AT_LEAST);
        amount("c", "{`certainty`:`unstated`}");
        assertThat(sums(Where.all(), "amount").getFirst().sum()).isEqualTo(Amount.UNSTATED);
        amount(
                "d",
                "{`certainty`:`range`,`kr`:{`currency`:`NOK`,`minor`:1},`to`:{`currency`:`NOK`,`minor`:3}}");
        amount("d", exact.formatted(2));
        assertThat(sums(Where.all().is("giver", "d"), "amount").getFirst().sum())
                .isEqualTo(new Amount(Certainty.RANGE, new Nok(3), new Nok(5)));
    }
}
