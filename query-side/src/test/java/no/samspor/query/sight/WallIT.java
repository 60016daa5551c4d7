package no.samspor.query.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samspor.edge.Caller;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.query.projection.ViewsDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both walls against the rule told once more, for every row there can be and every reader. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WallIT {

    private static final String MINE = new OrganisationId(Id.named("Melhus")).toString();
    private static final String YOURS = new OrganisationId(Id.named("Skaun")).toString();
    private static final BodyId BODY = new BodyId(Id.named("styringsgruppe"));
    private static final List<String> LEVELS =
            List.of("public", "internal", "exempt", "confidential", "art9", "bidSecret", "odd");

    private static ViewsDatabase views;
    private static final List<Row> ROWS = new ArrayList<>();

    /**
     * @param floor whether, and how, its thing is closed as a whole
     */
    private record Row(
            String key, String level, String owner, String programme, String body, String floor) {}

    /**
     * @param engaged for which the auditors of the reader's organisation are engaged
     */
    private record Reader(Caller caller, List<String> programmes, List<String> engaged) {
        Sight sight() {
            return Sight.of(caller, programmes, engaged);
        }
    }

    @BeforeAll
    static void fill() throws SQLException {
        views = new ViewsDatabase();
        views.execute("SELECT views.wall('thing')");
        for (String level : LEVELS) {
            for (String owner : Arrays.asList(MINE, YOURS, null)) {
                for (String programme : Arrays.asList("*", "prg_1", "prg_2", null)) {
                    for (String body : Arrays.asList(BODY.toString(), "bod_2", null)) {
                        for (String floor : Arrays.asList(null, MINE, YOURS)) {
                            String key = "t%04d".formatted(ROWS.size());
                            ROWS.add(new Row(key, level, owner, programme, body, floor));
                        }
                    }
                }
            }
        }
        try (Connection connection = views.source().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO views.thing (key, valid, recorded, access, owner,"
                                        + " of_programme, of_body, not_evidenced, warnings,"
                                        + " disputed, positions) VALUES (?, '[2020-01-01,)',"
                                        + " '[1,)', ?, ?, ?, ?, '{}', '{}', '{}', '{}')");
                PreparedStatement close =
                        connection.prepareStatement(
                                "INSERT INTO views.closed VALUES (?, 'exempt', ?, NULL, NULL)")) {
            for (Row row : ROWS) {
                insert.setString(1, row.key() + "/part");
                insert.setString(2, row.level());
                insert.setString(3, row.owner());
                insert.setString(4, row.programme());
                insert.setString(5, row.body());
                insert.addBatch();
                if (row.floor() == null) continue;
                close.setString(1, row.key());
                close.setString(2, row.floor());
                close.addBatch();
            }
            insert.executeBatch();
            close.executeBatch();
        }
    }

    private static List<Reader> readers() {
        List<Reader> readers = new ArrayList<>();
        for (List<Role> roles : roles()) {
            for (BodyId body : Arrays.asList(BODY, null)) {
                Caller caller =
                        new Caller(
                                new PersonId(Id.named("Kari")),
                                OrganisationId.parse(MINE),
                                roles,
                                null,
                                body);
                for (List<String> programmes : List.of(List.<String>of(), List.of("prg_1"))) {
                    for (String engaged : List.of("", "prg_1", "prg_2")) {
                        readers.add(new Reader(caller, programmes, List.of(engaged)));
                    }
                }
            }
        }
        return readers;
    }

    private static List<List<Role>> roles() {
        List<List<Role>> all = new ArrayList<>();
        all.add(List.of());
        for (Role each : Role.values()) all.add(List.of(each));
        all.add(List.of(Role.AUD, Role.OFF));
        all.add(List.of(Role.AUD, Role.PUB));
        return all;
    }

    /** The rule, in the words of the domain. */
    private static boolean sees(
            Reader reader, String level, String owner, String programme, String body) {
        List<Role> roles = reader.caller().roles();
        if (level.equals("public")) return true;
        if (roles.isEmpty() || roles.equals(List.of(Role.PUB))) return false;
        boolean own = MINE.equals(owner);
        boolean seat = reader.caller().body() != null && BODY.toString().equals(body);
        boolean takesPart = programme != null && reader.programmes().contains(programme);
        boolean audits =
                takesPart && roles.contains(Role.AUD) && reader.engaged().contains(programme);
        boolean isAuditorAlone = Set.of(Role.AUD, Role.PUB).containsAll(roles);
        if (isAuditorAlone) takesPart = audits;
        boolean protects = roles.contains(Role.REC) || roles.contains(Role.DPO);
        return switch (level) {
            case "internal" -> own || seat || takesPart || "*".equals(programme);
            case "exempt", "confidential" -> own || seat || audits;
            case "art9", "bidSecret" -> own && protects;
            default -> false;
        };
    }

    private static TreeSet<String> expected(Reader reader) {
        return ROWS.stream()
                .filter(row -> sees(reader, row.level(), row.owner(), row.programme(), row.body()))
                .filter(
                        row ->
                                row.floor() == null
                                        || sees(reader, "exempt", row.floor(), null, null))
                .map(row -> row.key() + "/part")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void each_holds_alone() throws SQLException {
        JdbcClient whole = JdbcClient.create(views.source());
        try (Connection connection =
                views.roles()
                        .credentials(no.samspor.database.Role.READER)
                        .dataSource()
                        .getConnection()) {
            for (Reader reader : readers()) {
                TreeSet<String> expected = expected(reader);
                Sight sight = reader.sight();
                assertThat(
                                whole.sql("SELECT key FROM views.thing WHERE " + sight.condition())
                                        .params(sight.parameters())
                                        .query(String.class)
                                        .list())
                        .as("the condition, for %s", reader)
                        .hasSameElementsAs(expected);
                assertThat(keys(connection, sight.settings()))
                        .as("the wall, for %s", reader)
                        .hasSameElementsAs(expected);
            }
        }
        System.err.printf("%,d rows and readers%n", ROWS.size() * readers().size());
    }

    private static List<String> keys(Connection connection, Map<String, String> settings)
            throws SQLException {
        for (Map.Entry<String, String> each : settings.entrySet()) {
            try (PreparedStatement tell =
                    connection.prepareStatement("SELECT set_config(?, ?, false)")) {
                tell.setString(1, "samspor." + each.getKey());
                tell.setString(2, each.getValue());
                tell.execute();
            }
        }
        List<String> keys = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT key FROM seen.thing")) {
            while (row.next()) keys.add(row.getString(1));
        }
        return keys;
    }

    @Test
    void nobody_sees_nothing() throws SQLException {
        try (Connection connection =
                views.roles()
                        .credentials(no.samspor.database.Role.READER)
                        .dataSource()
                        .getConnection()) {
            assertThat(keys(connection, Map.of())).isEmpty();
            for (String sql :
                    List.of(
                            "SELECT * FROM log.event",
                            "SELECT * FROM views.thing__entries",
                            "SELECT * FROM views.place",
                            "SELECT * FROM reads.entry",
                            "SELECT reads.note('{a}', '{a}', '{a}')",
                            "DELETE FROM views.thing",
                            "SELECT * FROM views.thing",
                            "DROP VIEW seen.thing",
                            "SET ROLE samspor_query")) {
                assertThatThrownBy(
                                () -> {
                                    try (Statement statement = connection.createStatement()) {
                                        statement.execute(sql);
                                    }
                                })
                        .as(sql)
                        .isInstanceOf(SQLException.class);
            }
        }
    }
}
