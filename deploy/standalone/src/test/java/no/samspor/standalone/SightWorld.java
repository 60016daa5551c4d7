package no.samspor.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.cli.Programmes;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.kernel.Access;
import no.samspor.kernel.Role;
import no.samspor.log.LogReader;
import no.samspor.standalone.Cells.Reader;
import no.samspor.standalone.SightMatrix.Operation;
import org.jspecify.annotations.Nullable;

/** The closed example programme in a record of its own, and everybody who may ask about it. */
final class SightWorld implements AutoCloseable {

    static final String OWNER = "@org:kommune-a";
    static final String PARTICIPANT = "@org:kommune-b";
    private static final String STRANGER = "@org:/fremmed";

    /** Kinds of what everybody works with who has a role. */
    private static final List<String> REGISTERS = List.of("org", "uni", "cod", "int");

    /** Parameters that find what mentions a thing, and not the thing alone. */
    private static final List<String> MENTIONING =
            List.of(
                    "/api/v1/timeline about",
                    "/api/v1/timeline person",
                    "/api/v1/evidence decision",
                    "/api/v1/evidence programme");

    /** One erases what one keeps about anybody, whoever registered them. */
    private static final String ADDED = "/api/v1/persons/{person}/erasure";

    /** To a body members are sent by organisations that take part in nothing else. */
    private static final String JOINT = "/api/v1/bodies/";

    final Line line;
    final Cells cells;
    final List<Operation> operations;
    final Reader owner;
    final Reader participant;

    /** They take no part in the programme, or have no role. */
    final List<Reader> strangers;

    /** Of each kind, the first thing that was recorded as closed, and as internal. */
    private final Map<String, String> closed = new HashMap<>();

    private final Map<String, String> internal = new HashMap<>();
    private final Map<String, String> nothing = new HashMap<>();
    private final Map<String, Set<String>> archives = new HashMap<>();

    private SightWorld(Line line) {
        this.line = line;
        cells = new Cells(line);
        operations = new SightMatrix(line.getPlain(null, "/openapi.json").body()).operations();
        LogReader log = line.bean(LogReader.class);
        log.forEachAfter(0, log.head(), this::archive);
        log.forEachAfter(0, log.head(), this::meet);
        List<Role> all = new ArrayList<>(List.of(Role.values()));
        all.removeAll(List.of(Role.SYS, Role.PUB));
        owner = cells.reader("owner", OWNER, all, null);
        List<Role> rolesButAuditor = new ArrayList<>(all);
        rolesButAuditor.remove(Role.AUD);
        participant = cells.reader("participant", PARTICIPANT, rolesButAuditor, null);
        strangers =
                List.of(
                        cells.reader("stranger of all roles", STRANGER, all, null),
                        cells.reader("their office", STRANGER, List.of(Role.OFF), null),
                        cells.reader("their auditor", STRANGER, List.of(Role.AUD), null),
                        cells.reader("their privacy officer", STRANGER, List.of(Role.DPO), null),
                        cells.reader("their records manager", STRANGER, List.of(Role.REC), null),
                        cells.reader("member", STRANGER, List.of(Role.MEM), "@bod:/fremmed"),
                        cells.reader("the public", OWNER, List.of(Role.PUB), null),
                        cells.reader("no role", OWNER, List.of(), null));
    }

    static SightWorld start() throws IOException {
        Line line = Line.start("eksempel");
        Programmes.load(line.address(), line::token, ClosedWorld.texts());
        long head = line.bean(LogReader.class).head();
        line.getPlain("office", "/programmes?after=" + head).accepted();
        SightWorld world = new SightWorld(line);
        head = line.bean(LogReader.class).head();
        line.getPlain("office", "/programmes?after=" + head).accepted();
        return world;
    }

    private void archive(Recorded<Event> each) {
        archives.computeIfAbsent(each.event().stream().toString(), _ -> new HashSet<>())
                .add(each.stamp().archiveCreator().toString());
    }

    /** Only what the owner alone has told of: what others have told is theirs to see. */
    private void meet(Recorded<Event> each) {
        String thing = each.event().stream().toString();
        if (each.version() != 0) return;
        if (!Set.of(line.id(OWNER)).equals(archives.get(thing))) return;
        boolean isClosed = each.stamp().access().level().compareTo(Access.Level.INTERNAL) > 0;
        (isClosed ? closed : internal).putIfAbsent(thing.substring(0, 3), thing);
    }

    /** The reader without a token. */
    static Reader nobody() {
        return new Reader("nobody", "");
    }

    /**
     * Things that may stand in {@code place} and that {@code reader} may not see, one of each sort.
     * What mentions a thing is another thing, and is shown to whoever may see that.
     */
    List<String> hidden(Operation operation, String place, Reader reader) {
        @Nullable String kind = operation.places().get(place);
        boolean mentions = MENTIONING.contains(operation.path() + " " + place);
        List<String> things = new ArrayList<>();
        if (mentions && (reader.equals(participant) || "per".equals(kind))) return things;
        for (Map.Entry<String, String> each : closed.entrySet()) {
            if (kind == null || kind.equals(each.getKey())) things.add(each.getValue());
        }
        if (kind == null || reader.equals(participant)) return things;
        if (!operation.isRead() && isJoint(operation)) return things;
        @Nullable String shared = internal.get(kind);
        if (shared != null && !REGISTERS.contains(kind)) things.add(shared);
        return things;
    }

    private static boolean isJoint(Operation operation) {
        return operation.path().equals(ADDED) || operation.path().startsWith(JOINT);
    }

    /** Something of {@code kind} that is closed; null if there is no such thing. */
    @Nullable String closed(String kind) {
        return closed.get(kind);
    }

    /** Something of {@code kind} that is not closed, if there is such a thing. */
    String open(@Nullable String kind) {
        String of = kind == null ? "prg" : kind;
        @Nullable String one = internal.get(of);
        return one == null ? nothing.computeIfAbsent(of, SightMatrix::nonExisting) : one;
    }

    /** Something of {@code kind}: closed if there is such a thing, or else what there is. */
    String some(@Nullable String kind) {
        String of = kind == null ? "dec" : kind;
        @Nullable String one = closed.get(of);
        if (one == null) one = internal.get(of);
        return one == null ? nothing.computeIfAbsent(of, SightMatrix::nonExisting) : one;
    }

    @Override
    public void close() {
        cells.close();
        line.close();
    }
}
