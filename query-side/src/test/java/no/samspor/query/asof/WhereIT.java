package no.samspor.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import no.samspor.edge.Caller;
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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rows a question finds: by what they show, and by what they are if a date had not come. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhereIT {

    record Row(@Nullable String name, @Nullable Integer size, @Nullable List<String> tags) {}

    private static final View<Row> VIEW = View.of("parcel", Row.class);
    private static final AsOf DAY = new AsOf(LocalDate.of(2024, 6, 1), 1, null, true, true);

    private static ViewTable<Row> table;

    @BeforeAll
    static void fill() throws SQLException {
        ViewsDatabase views = new ViewsDatabase();
        views.execute(Tables.ddl(Shape.of(VIEW)));
        insert(views, "a", 1, "[\"red\",\"big\"]", "NULL");
        insert(views, "b", 2, "[\"blue\"]", "NULL");
        insert(
                views,
                "c",
                3,
                "[\"blue\"]",
                "'[{\"field\":\"size\",\"edtf\":\"2024\",\"otherwise\":\"1\"},"
                        + "{\"field\":\"tags\",\"edtf\":\"2024\","
                        + "\"otherwise\":\"[\\\"red\\\"]\"}]'");
        table = new ViewTable<>(JdbcClient.create(views.source()), VIEW);
    }

    private static void insert(
            ViewsDatabase views, String name, int size, String tags, String doubt)
            throws SQLException {
        views.execute(
                ("INSERT INTO views.parcel (key, valid, recorded, doubt, access, not_evidenced,"
                                + " warnings, disputed, positions, name, size, tags) VALUES ('%s',"
                                + " '[2024-01-01,)', '[1,)', %s, 'public', '{}', '{}', '{}', '{}',"
                                + " '%s', %d, '%s')")
                        .formatted(name, doubt, name, size, tags));
    }

    private static List<String> found(Where where) {
        Sight sight =
                Sight.of(
                        new Caller(
                                new PersonId(Id.named("Kari")),
                                new OrganisationId(Id.named("Melhus")),
                                List.of(Role.OFF),
                                null,
                                null));
        return table.list(DAY, where, Page.FIRST, sight).items().stream()
                .map(seen -> seen.row().name())
                .toList();
    }

    @Test
    void one_of_several_values_is_enough() {
        assertThat(found(Where.all().among("name", List.of("a", "c", "x"))))
                .containsExactly("a", "c");
        assertThat(found(Where.all().among("name", List.of()))).isEmpty();
    }

    @Test
    void a_row_is_found_by_both_values_that_it_may_have() {
        assertThat(found(Where.all().is("size", 1))).containsExactly("a", "c");
        assertThat(found(Where.all().is("size", 3))).containsExactly("c");
        assertThat(found(Where.all().among("size", List.of(1, 2)))).containsExactly("a", "b", "c");
    }

    @Test
    void a_list_holds_a_value_or_may_have_held_it() {
        assertThat(found(Where.all().holds("tags", "big"))).containsExactly("a");
        assertThat(found(Where.all().holds("tags", "red"))).containsExactly("a", "c");
        assertThat(found(Where.all().holds("tags", "green"))).isEmpty();
    }

    @Test
    void what_is_not_asked_leaves_nothing_out() {
        assertThat(found(Where.all().is("name", null).holds("tags", null))).hasSize(3);
    }
}
