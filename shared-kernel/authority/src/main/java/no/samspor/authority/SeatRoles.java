package no.samspor.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samspor.authority.Seats.Seat;
import no.samspor.events.structure.BodyEvent.MemberAppointed;
import no.samspor.kernel.Code;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** The roles that one seat gives (domain model 2.2). */
record SeatRoles(Seats body, Seat seat) {

    private static final Code CHAIR = new Code("chair");
    private static final Code DEPUTY_CHAIR = new Code("deputyChair");
    private static final Code SECRETARY = new Code("secretary");
    private static final Code OBSERVER = new Code("observer");
    private static final Code EMPLOYEE = new Code("employee");
    private static final Set<Code> SAFETY = Set.of(new Code("HVO"), new Code("VO"));

    /** Bodies with a political or board secretariat. */
    private static final Set<Code> OFFICIAL =
            Set.of(new Code("elected"), new Code("corporateBoard"));

    void addTo(List<Grant> all) {
        MemberAppointed appointed = seat.appointed();
        @Nullable PersonId person = appointed.person();
        if (person == null) return;
        for (Timeline.Step<Code> step : seat.function().steps()) {
            Code function = step.value();
            Span span = span(step.from(), step.until());
            for (Role role : rolesOf(function)) all.add(grant(person, role, span, List.of()));
            if (function.equals(DEPUTY_CHAIR)) {
                all.add(grant(person, Role.CHR, span, chairs()));
            }
        }
    }

    private List<Role> rolesOf(Code function) {
        if (function.equals(SECRETARY)) {
            return List.of(OFFICIAL.contains(body.plan().legalStatus()) ? Role.PSE : Role.SEC);
        }
        List<Role> roles = new ArrayList<>();
        if (function.equals(CHAIR)) roles.add(Role.CHR);
        if (!function.equals(OBSERVER)) roles.add(Role.MEM);
        if (seat.appointed().side().equals(EMPLOYEE)) roles.add(represented());
        return roles;
    }

    /** A seat of the employees' side is a union's, unless its mandate is one of safety. */
    private Role represented() {
        @Nullable Code mandate = seat.mandate();
        return mandate != null && SAFETY.contains(mandate) ? Role.SAF : Role.UNI;
    }

    private Span span(UncertainDate from, @Nullable UncertainDate until) {
        return Span.of(seat.appointed().term())
                .since(from)
                .until(until)
                .until(seat.endedFrom())
                .until(body.dissolvedFrom());
    }

    /** While there may be a chair, nobody acts for him. */
    private List<Span> chairs() {
        List<Span> spans = new ArrayList<>();
        for (Seat each : body.all().values()) {
            for (Timeline.Step<Code> step : each.function().steps()) {
                if (!step.value().equals(CHAIR)) continue;
                spans.add(new SeatRoles(body, each).span(step.from(), step.until()));
            }
        }
        return List.copyOf(spans);
    }

    private Grant grant(PersonId person, Role role, Span span, List<Span> unless) {
        return new Grant(
                person,
                seat.appointed().organisation(),
                role,
                null,
                body.plan().body(),
                body.plan().programme(),
                body.plan().body(),
                span,
                unless);
    }
}
