package no.samspor.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.events.Mentions;
import no.samspor.events.Recorded;
import no.samspor.events.Undecodable;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.log.UnreadableEvent;

/** A log of a few events and the roster that has heard them. */
final class Heard {

    private static final PersonId SOMEBODY = new PersonId(Id.named("somebody"));
    private static final OrganisationId SOMEWHERE = new OrganisationId(Id.named("somewhere"));

    private final List<Logged<Event>> log = new ArrayList<>();
    private final Index index = new Index(this::history);
    private final Roster roster = Roster.of(index);

    Roster roster() {
        return roster;
    }

    /** It takes effect on {@code day}; nothing of it is left to be shown. */
    Heard on(String day, Event event) {
        return hear(day, event, Set.of());
    }

    /** It was reported, and {@code missing} was not shown. */
    Heard reported(String day, Event event, Invariant missing) {
        return hear(day, event, Set.of(missing));
    }

    private Heard hear(String day, Event event, Set<Invariant> missing) {
        Stamp stamp =
                new Stamp(
                        new Actor(SOMEBODY, SOMEWHERE, Role.OFF, null, null, null),
                        missing.isEmpty() ? Origin.NATIVE : Origin.MIRRORED,
                        LocalDate.of(2026, 3, 1),
                        UncertainDate.parse(day),
                        null,
                        null,
                        Authority.NONE,
                        List.of(),
                        Access.INTERNAL,
                        SOMEWHERE,
                        null,
                        missing,
                        Set.of(),
                        "heard");
        return hear(
                new Recorded<>(log.size() + 1, 0, UUID.randomUUID(), Instant.EPOCH, event, stamp));
    }

    /** An event of the stream that nobody can read. */
    Heard lost(Id stream, String name) {
        return hear(
                new Undecodable(
                        log.size() + 1,
                        0,
                        UUID.randomUUID(),
                        Instant.EPOCH,
                        stream.toString(),
                        name,
                        Undecodable.Fault.DAMAGED));
    }

    /** As it is read from now on: another takes the place of the {@code nth}, counted from 1. */
    Heard mended(int nth, String day, Event event) {
        Heard other = new Heard().on(day, event);
        log.set(nth - 1, other.log.getFirst());
        index.retry();
        return this;
    }

    private Heard hear(Logged<Event> event) {
        log.add(event);
        index.hear(event);
        return this;
    }

    private List<Recorded<Event>> history(Id about, Set<String> families) {
        List<Recorded<Event>> all = new ArrayList<>();
        for (Logged<Event> each : log) {
            if (each instanceof Undecodable lost && lost.stream().equals(about.toString())) {
                throw new UnreadableEvent(lost);
            }
            if (each instanceof Recorded<Event> read
                    && Mentions.of(read.event(), read.stamp()).contains(about)) {
                all.add(read);
            }
        }
        return all;
    }

    /** The roles that the person surely has for the organisation on the day. */
    Set<Role> roles(PersonId person, OrganisationId organisation, String day) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Grant each : roster.held(person, organisation, LocalDate.parse(day))) {
            roles.add(each.role());
        }
        return roles;
    }
}
