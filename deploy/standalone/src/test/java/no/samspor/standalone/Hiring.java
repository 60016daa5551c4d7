package no.samspor.standalone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samspor.authority.Roster;
import no.samspor.command.access.Reactions;
import no.samspor.events.Event;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.events.structure.PersonEvent.SignInLinked;
import no.samspor.events.structure.PositionEvent.PositionEnded;
import no.samspor.events.structure.PositionEvent.PositionEntrusted;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.events.structure.PositionEvent.PositionPlanned;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Code;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import no.samspor.kernel.id.SignInId;
import no.samspor.kernel.id.UnitId;
import no.samspor.log.Append;
import no.samspor.log.EventLog;
import no.samspor.log.LogReader;
import org.jspecify.annotations.Nullable;

/**
 * Lets people in through the record, as anybody would be: a person, a sign-in, a position that is
 * filled and entrusted with roles. All of them in kommune A of the demo, by its owner.
 */
final class Hiring {

    static final String EMPLOYER = "@org:kommune-a";

    private final Line line;

    Hiring(Line line) {
        this.line = line;
    }

    /** {@code name} asks in these roles from then on, which hold from {@code from}. */
    void hire(String name, String from, String... roles) {
        line.post(
                        "ownerA",
                        "/persons",
                        """
                        {"person": "@per:%s", "organisation": "%s"}"""
                                .formatted(name, EMPLOYER))
                .accepted();
        line.post(
                        "ownerA",
                        "/persons/@per:" + name + "/sign-ins",
                        """
                        {"issuer": "%s", "subject": "%s"}"""
                                .formatted(DemoIssuer.PEOPLE, name))
                .accepted();
        line.post(
                        "ownerA",
                        "/positions",
                        """
                        {"position": "@pos:%s", "title": "Stilling for %s", "employer": "%s",
                         "fteBp": 10000, "term": "permanent"}"""
                                .formatted(name, name, EMPLOYER))
                .accepted();
        line.post(
                        "ownerA",
                        "/positions/@pos:" + name + "/holders",
                        """
                        {"holder": "@per:%s", "term": {"from": "%s"}}"""
                                .formatted(name, from))
                .accepted();
        line.post(
                        "ownerA",
                        "/positions/@pos:" + name + "/entrusted-roles",
                        """
                        {"roles": ["%s"], "basis": {"effectiveFrom": "%s"}}"""
                                .formatted(String.join("\", \"", roles), from))
                .accepted();
        line.signsIn(name, token(name, line.id(EMPLOYER)));
    }

    /** The position is over from {@code day} on. */
    void end(String name, String day) {
        line.post(
                        "ownerA",
                        "/positions/@pos:" + name + "/end",
                        """
                        {"reason": "moved", "basis": {"effectiveFrom": "%s"}}"""
                                .formatted(day))
                .accepted();
    }

    /**
     * Somebody who has these roles since 2000, in the organisation or in its one body: whatever a
     * test needs, put into the log at once and past what the deciders would say.
     */
    PositionId enter(String name, String organisation, List<Role> roles, @Nullable String body) {
        return enter(name, organisation, roles, null, body);
    }

    /** Whoever was entered in {@code position} holds it no longer. */
    void leave(PositionId position, String organisation) {
        OrganisationId employer = OrganisationId.parse(line.id(organisation));
        PositionEnded ended = new PositionEnded(position, null, new Code("moved"));
        long version = line.bean(LogReader.class).versionOf(position) + 1;
        Append.NewEvent left =
                new Append.NewEvent(UUID.randomUUID(), position, version, ended, stamp(employer));
        line.bean(EventLog.class).append(new Append(List.of(left), List.of(), null));
        line.bean(Roster.class).catchUp();
    }

    /** The same, in the organisation's one unit. */
    void enterUnit(String name, String organisation, List<Role> roles, String unit) {
        enter(name, organisation, roles, unit, null);
    }

    private PositionId enter(
            String name,
            String organisation,
            List<Role> roles,
            @Nullable String unit,
            @Nullable String body) {
        OrganisationId employer = OrganisationId.parse(line.id(organisation));
        PersonId person = new PersonId(Id.fresh());
        PositionId position = new PositionId(Id.fresh());
        List<Event> events = new ArrayList<>();
        if (!line.bean(Roster.class).knows(employer)) {
            events.add(
                    new OrganisationRegistered(
                            employer, organisation, List.of(), null, "Prøve", null, null, null));
        }
        events.add(new PersonRegistered(person, employer, null));
        SignInId signIn = SignInId.of(DemoIssuer.PEOPLE, name);
        events.add(new SignInLinked(person, signIn, DemoIssuer.PEOPLE, name));
        events.add(
                new PositionPlanned(
                        position,
                        null,
                        name,
                        employer,
                        null,
                        null,
                        new Code("permanent"),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null));
        events.add(
                new PositionFilled(
                        position,
                        person,
                        null,
                        new Period(UncertainDate.parse("2000"), null),
                        null));
        events.add(
                new PositionEntrusted(
                        position,
                        employer,
                        roles,
                        unit == null ? null : UnitId.parse(line.id(unit)),
                        body == null ? null : BodyId.parse(line.id(body))));
        append(events, employer);
        line.bean(Roster.class).catchUp();
        return position;
    }

    private void append(List<Event> events, OrganisationId organisation) {
        Map<Id, Long> versions = new HashMap<>();
        List<Append.NewEvent> all = new ArrayList<>();
        for (Event each : events) {
            long version = versions.merge(each.stream(), 0L, (was, _) -> was + 1);
            all.add(
                    new Append.NewEvent(
                            UUID.randomUUID(), each.stream(), version, each, stamp(organisation)));
        }
        line.bean(EventLog.class).append(new Append(all, List.of(), null));
    }

    private static Stamp stamp(OrganisationId organisation) {
        return new Stamp(
                new Actor(Reactions.SYSTEM, organisation, Role.SYS, null, null, null),
                Origin.NATIVE,
                LocalDate.of(2000, 1, 1),
                UncertainDate.parse("2000-01-01"),
                null,
                null,
                Authority.NONE,
                List.of(),
                Access.PUBLIC,
                organisation,
                null,
                Set.of(),
                Set.of(),
                "hiring");
    }

    /** A real token of the demo's issuer: for whom, and for which organisation as stated. */
    String token(String subject, String organisation) {
        Instant now = Instant.now();
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(DemoIssuer.PEOPLE)
                        .audience(DemoIssuer.AUDIENCE)
                        .subject(subject)
                        .claim("org", organisation)
                        .claim("roles", List.of("OWN")) // nobody asks a token what one may do
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                        .build();
        var key = line.bean(DemoIssuer.class).key();
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .type(new JOSEObjectType(DemoIssuer.TYPE))
                                .keyID(key.getKeyID())
                                .build(),
                        claims);
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new AssertionError("the demo issuer's key signs", e);
        }
        return jwt.serialize();
    }
}
