package no.samspor.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateEvent.MandateReturned;
import no.samspor.events.steering.MandateText;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;

/** Events, stamps and appends for tests. */
final class Some {

    static final OrganisationId OFFICE = new OrganisationId(Id.named("test/office"));
    static final PersonId SOMEBODY = new PersonId(Id.named("test/somebody"));
    static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("test/programme"));
    static final BodyId BODY = new BodyId(Id.named("test/body"));

    static final Stamp STAMP =
            new Stamp(
                    new Actor(SOMEBODY, OFFICE, Role.OFF, null, null, null),
                    Origin.NATIVE,
                    LocalDate.of(2026, 3, 1),
                    UncertainDate.parse("2026-03-01"),
                    null,
                    null,
                    Authority.NONE,
                    List.of(),
                    Access.INTERNAL,
                    OFFICE,
                    null,
                    Set.of(),
                    Set.of(),
                    "command-1");

    private Some() {}

    static MandateId mandate() {
        return new MandateId(Id.fresh());
    }

    static MandateDrafted drafted(MandateId mandate) {
        return drafted(mandate, PROGRAMME);
    }

    static MandateDrafted drafted(MandateId mandate, ProgrammeId programme) {
        MandateText text =
                new MandateText(
                        "Etablere felles tjeneste for velferdsteknologi i kommunene",
                        List.of("Innføring", "Opplæring"),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null);
        return new MandateDrafted(mandate, programme, BODY, text);
    }

    static MandateReturned returned(MandateId mandate, int version) {
        return returned(mandate, version, "remarks " + version);
    }

    static MandateReturned returned(MandateId mandate, int version, String remarks) {
        return new MandateReturned(mandate, version, remarks);
    }

    /** The events of one stream, from {@code version} on. */
    static Append append(long version, Event... events) {
        return append(null, List.of(), version, events);
    }

    static Append append(Append.Key key, List<Append.Guard> guards, long version, Event... events) {
        List<Append.NewEvent> all = new ArrayList<>();
        for (Event event : events) {
            all.add(
                    new Append.NewEvent(
                            UUID.randomUUID(), event.stream(), version++, event, STAMP));
        }
        return new Append(all, guards, key);
    }

    static Append.Key key(String commandId, Id target) {
        return new Append.Key("principal", commandId, hash(commandId), target);
    }

    static Sha256 hash(String text) {
        try {
            return new Sha256(
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
