package no.samspor.query.sight;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.samspor.edge.Caller;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.OrganisationId;

/**
 * What a reader may see: nothing, but for what is said here. A condition on what every row says of
 * itself ({@code access}, {@code owner}, {@code of_programme}, {@code of_body}, {@code key}), asked
 * in the query and never after it. What it hides cannot be told from what does not exist. {@code
 * V95__sight.sql} says the same to the database, as a second wall.
 *
 * <ul>
 *   <li>public: everybody; people by role title only, for whoever has no role (I-43)
 *   <li>internal: the organisation whose archive it belongs to, those who take part in its
 *       programme, and the body whose matter it is; what all work with, everybody who has a role
 *   <li>exempt, confidential: its organisation and its body, and auditors who are engaged for its
 *       programme, in which their organisation takes part
 *   <li>art9, bidSecret: the records manager and the data protection officer of its organisation
 * </ul>
 *
 * <p>Whoever is an auditor alone takes part in no more than what he is engaged for.
 */
public final class Sight {

    /** What belongs to no programme and is everybody's to work with, as the views write it. */
    private static final String EVERYBODYS = "*";

    private static final String SEES =
            "(access = 'public' OR :sightInside AND ("
                    + "access = 'internal' AND (owner = :sightOwner"
                    + " OR of_programme = ANY (CAST(:sightProgrammes AS text[]))"
                    + " OR of_body = ANY (CAST(:sightBodies AS text[])))"
                    + " OR access IN ('exempt', 'confidential') AND (owner = :sightOwner"
                    + " OR of_body = ANY (CAST(:sightBodies AS text[]))"
                    + " OR of_programme = ANY (CAST(:sightAudited AS text[])))"
                    + " OR access IN ('art9', 'bidSecret') AND owner = :sightOwner"
                    + " AND :sightProtected))";

    private static final String NOT_CLOSED =
            "coalesce((SELECT "
                    + SEES
                    + " IS TRUE FROM views.closed WHERE thing = split_part(key, '/', 1)), true)";

    private static final String CONDITION = "(" + SEES + " AND " + NOT_CLOSED + ")";

    private final Caller caller;
    private final List<String> programmes;
    private final List<String> audited;
    private final boolean inside;
    private final String schema;
    private final Shown shown = new Shown();

    private Sight(Caller caller, List<String> programmes, List<String> audited, String schema) {
        this.schema = schema;
        this.caller = caller;
        this.programmes = programmes;
        this.audited = audited;
        this.inside = caller.roles().stream().anyMatch(role -> role != Role.PUB);
    }

    /** Of a caller whose organisation takes part in nothing. */
    public static Sight of(Caller caller) {
        return of(caller, List.of(), List.of());
    }

    /**
     * @param programmes those that the caller's organisation takes part in
     * @param engaged those that its auditors are engaged for; what they do not take part in is
     *     nothing to them
     */
    public static Sight of(Caller caller, List<String> programmes, List<String> engaged) {
        boolean isAuditor = caller.roles().contains(Role.AUD);
        List<String> audited =
                isAuditor ? programmes.stream().filter(engaged::contains).toList() : List.of();
        boolean isNoMore = isAuditor && caller.roles().stream().allMatch(Sight::auditsOnly);
        return new Sight(caller, isNoMore ? audited : programmes, audited, "views");
    }

    private static boolean auditsOnly(Role role) {
        return role == Role.AUD || role == Role.PUB;
    }

    /** The same, read through the second wall. */
    Sight walled() {
        return new Sight(caller, programmes, audited, "seen");
    }

    /** The relation to read the rows of {@code view} from. */
    public String rowsOf(String view) {
        return schema + "." + view;
    }

    /** Refuses whoever has none of these roles. */
    void onlyAs(Role... any) {
        for (Role role : any) {
            if (caller.roles().contains(role)) return;
        }
        throw new Problem.Thrown(Problem.of(EdgeRefusal.NOT_ALLOWED));
    }

    /** Who reads. */
    public Caller caller() {
        return caller;
    }

    /** What was shown of closed things so far. */
    public Shown shown() {
        return shown;
    }

    /** The condition, with parameters that {@link #parameters} gives. */
    public String condition() {
        return CONDITION;
    }

    /** What a column that tells of a person shows of it: nothing to whoever has no role (I-43). */
    public static UnaryOperator<String> ofPeople() {
        return column -> "CASE WHEN :sightInside THEN " + column + " END";
    }

    /** Whether people are more than their role titles to this reader. */
    public boolean seesPeople() {
        return inside;
    }

    public Map<String, Object> parameters() {
        return Map.of(
                "sightInside", inside,
                "sightOwner", organisation().toString(),
                "sightProgrammes", everybodysAnd(programmes).toArray(String[]::new),
                "sightBodies", bodies().toArray(String[]::new),
                "sightAudited", audited.toArray(String[]::new),
                "sightProtected", isProtector());
    }

    /** What the database is told of the reader, by the name of the setting. */
    Map<String, String> settings() {
        return Map.of(
                "organisation", organisation().toString(),
                "inside", inside ? "yes" : "",
                "programmes", String.join(",", everybodysAnd(programmes)),
                "bodies", String.join(",", bodies()),
                "audited", String.join(",", audited),
                "protected", isProtector() ? "yes" : "");
    }

    /** For whom the reader reads. */
    public OrganisationId organisation() {
        return caller.organisation();
    }

    private static List<String> everybodysAnd(List<String> programmes) {
        return Stream.concat(Stream.of(EVERYBODYS), programmes.stream()).toList();
    }

    private List<String> bodies() {
        return inside ? caller.bodies().stream().map(BodyId::toString).toList() : List.of();
    }

    private boolean isProtector() {
        return caller.roles().contains(Role.REC) || caller.roles().contains(Role.DPO);
    }
}
