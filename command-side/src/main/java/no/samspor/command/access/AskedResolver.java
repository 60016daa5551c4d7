package no.samspor.command.access;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.ParameterizedType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.samspor.authority.Grant;
import no.samspor.authority.Roster;
import no.samspor.edge.Caller;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.edge.Sole;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Command;
import no.samspor.kernel.Norway;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.log.Append;
import no.samspor.log.UnreadableEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Makes an {@link Asked} of a request: may this caller ask, what is asked, and with which key. */
@Component
public final class AskedResolver implements Sole {

    /** Who may report, as mirrored, what others did: the project office and the records manager. */
    private static final List<Role> REPORTERS = List.of(Role.OFF, Role.REC);

    /** Of what {@code allowed} may ask; nobody writes for auditors (I-50). */
    static List<Role> reporters(List<Role> allowed) {
        return allowed.equals(List.of(Role.AUD)) ? List.of() : REPORTERS;
    }

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,64}");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private final Bodies bodies;
    private final Codes codes;
    private final Roster roster;
    private final Clock clock;

    AskedResolver(Bodies bodies, Codes codes, Roster roster, Clock clock) {
        this.roster = roster;
        this.bodies = bodies;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) throw new IllegalStateException("commands come over HTTP only");
        Caller caller = Caller.current();
        List<Role> allowed = allowed(parameter);
        refuseStrangers(caller, allowed);
        String commandId = keyOf(request);
        Class<? extends Command> type = commandType(parameter);
        Bodies.Read<?> read = bodies.read(request, type, pathOf(request));
        Found found = found(caller, allowed, read);
        Stamp stamp = stamp(actor(caller, found.grant()), read.basis(), commandId);
        try {
            codes.refuseUnknown(read.command(), stamp);
        } catch (UnreadableEvent hole) {
            throw Door.unreadable(hole);
        }
        return new Asked<>(
                read.command(),
                stamp,
                new Append.Key(
                        caller.person().toString(),
                        commandId,
                        read.hash(),
                        read.command().target()),
                versionOf(request),
                found.warrant());
    }

    /** Whoever could not ask this whatever it says is told so before it is read. */
    private void refuseStrangers(Caller caller, List<Role> allowed) {
        if (mayAsk(caller, allowed)) return;
        roster.catchUp(); // a role may have been given a moment ago, by another process
        if (!mayAsk(Caller.current(), allowed)) throw notAllowed(allowed);
    }

    private static boolean mayAsk(Caller caller, List<Role> allowed) {
        return caller.roles().stream()
                .anyMatch(role -> allowed.contains(role) || reporters(allowed).contains(role));
    }

    private record Found(Grant grant, Warrant warrant) {}

    /** In a role of the command's own, or as one who reports what others did. */
    private Found found(Caller caller, List<Role> allowed, Bodies.Read<?> read) {
        long position = roster.position();
        boolean reported = read.basis().origin() == Origin.MIRRORED;
        List<LocalDate> effective = reported ? List.of() : HeldRole.bounds(effective(read.basis()));
        LocalDate today = today();
        HeldRole asked = new HeldRole(roster, caller, allowed, today, effective, read.command());
        @Nullable Grant grant = asked.now();
        if (grant == null && reported) {
            List<Role> reporters = reporters(allowed);
            asked = new HeldRole(roster, caller, reporters, today, effective, read.command());
            grant = asked.now();
        }
        if (grant == null) throw notAllowed(allowed);
        return new Found(grant, new RoleWarrant(asked, grant, position));
    }

    private LocalDate today() {
        return Norway.today(clock);
    }

    private UncertainDate effective(Basis basis) {
        return basis.effectiveFrom() == null ? UncertainDate.on(today()) : basis.effectiveFrom();
    }

    /** Deny by default: a method without a statement of who may ask lets nobody in. */
    private static List<Role> allowed(MethodParameter parameter) {
        @Nullable MayAsk mayAsk = parameter.getMethodAnnotation(MayAsk.class);
        return mayAsk == null ? List.of() : List.of(mayAsk.value());
    }

    static @Nullable Role firstHeld(Caller caller, List<Role> roles) {
        for (Role role : roles) {
            if (caller.roles().contains(role)) return role;
        }
        return null;
    }

    private static Problem.Thrown notAllowed(List<Role> allowed) {
        return new Problem.Thrown(
                Problem.of(EdgeRefusal.NOT_ALLOWED, Map.of("allowedRoles", allowed)));
    }

    private static String keyOf(HttpServletRequest request) {
        @Nullable String key = request.getHeader("Idempotency-Key");
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Refused(AccessRefusal.KEY_MISSING);
        }
        Texts.refuseKey(key);
        return key;
    }

    /** Null where none is stated; the shell answers that with 428 unless it is a creation. */
    private static @Nullable Long versionOf(HttpServletRequest request) {
        @Nullable String header = request.getHeader("If-Match");
        if (header == null) return null;
        var version = VERSION.matcher(header);
        if (!version.matches()) throw new Refused(AccessRefusal.VERSION_UNSTATED);
        return Long.valueOf(version.group(1));
    }

    private static Actor actor(Caller caller, Grant grant) {
        return new Actor(
                caller.person(),
                caller.organisation(),
                grant.role(),
                grant.unit(),
                grant.body(),
                null);
    }

    Stamp stamp(Actor actor, Basis basis, String commandId) {
        Origin origin = basis.origin() == null ? Origin.NATIVE : basis.origin();
        LocalDate today = today();
        UncertainDate unless =
                origin == Origin.NATIVE ? UncertainDate.on(today) : UncertainDate.UNSTATED;
        return new Stamp(
                actor,
                origin,
                today,
                basis.effectiveFrom() == null ? unless : basis.effectiveFrom(),
                basis.effectiveTo(),
                basis.decidedOn(),
                basis.authority() == null ? Authority.NONE : basis.authority(),
                basis.evidence(),
                basis.access() == null ? Access.INTERNAL : basis.access(),
                basis.archiveCreator() == null ? actor.organisation() : basis.archiveCreator(),
                basis.quote(),
                java.util.Set.of(),
                java.util.Set.of(),
                commandId);
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Command> commandType(MethodParameter parameter) {
        ParameterizedType asked = (ParameterizedType) parameter.getGenericParameterType();
        return (Class<? extends Command>) asked.getActualTypeArguments()[0];
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pathOf(HttpServletRequest request) {
        @Nullable Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
