package no.samspor.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.PersonStanding;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.SignInId;
import no.samspor.log.LogReader;
import no.samspor.log.LogUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may act as what, as the record says it. Everything is read from memory; how far it has read
 * the log, {@link #position()} says.
 */
public final class Roster implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Roster.class);
    private static final int MERGES_MAX = 16;

    private final Index index;
    private final Following following;

    private Roster(Index index, Following following) {
        this.index = index;
        this.following = following;
    }

    /** One that has heard the log so far, and hears it on. */
    public static Roster of(LogReader log) {
        Index index = new Index(log::mentioningCorrected);
        Roster roster = new Roster(index, new LogFollowing(log, index));
        roster.catchUp();
        return roster;
    }

    /** One that hears what {@code index} is told, and follows no log. */
    static Roster of(Index index) {
        return new Roster(index, Following.NOTHING);
    }

    /** All events up to and including it have been heard. */
    public long position() {
        return following.position();
    }

    /** As long as it is the same, so is every answer here for the same day. */
    long changes() {
        return index.changes();
    }

    /** Reads on until the newest event has been heard; for whoever would otherwise be refused. */
    public void catchUp() {
        following.catchUp();
    }

    /** What this process has stored is heard at once, if it can be; else a moment later. */
    public void hasStored(long position) {
        try {
            following.readOn(position);
        } catch (LogUnavailable away) {
            LOG.warn("what was stored at {} is heard later", position, away);
        }
    }

    /** Whether events of the family may give somebody a role, or end one. */
    public static boolean isGivenBy(String family) {
        return LogReader.OF_PEOPLE.contains(family);
    }

    /** Whether nobody has begun the record: it knows no organisation. */
    public boolean isUnbegun() {
        return index.organisations.isEmpty();
    }

    /** The person that signs in so; the one to use where identities were merged. */
    public @Nullable PersonId personOf(SignInId signIn) {
        @Nullable PersonId person = index.signIns.personOf(signIn);
        for (int merges = 0; person != null && merges < MERGES_MAX; merges++) {
            @Nullable PersonStanding standing = index.persons.of(person);
            if (standing == null) return null;
            if (standing.mergedInto() == null) return person;
            person = standing.mergedInto();
        }
        return null;
    }

    public @Nullable OrganisationId organisationOf(OrgNumber number) {
        return index.numbers.of(number);
    }

    public boolean knows(OrganisationId organisation) {
        return index.organisations.of(organisation) != null;
    }

    /** The roles that the person holds for the organisation on {@code day}, surely. */
    public List<Grant> held(PersonId person, OrganisationId organisation, LocalDate day) {
        return granted(person).stream()
                .filter(each -> each.organisation().equals(organisation))
                .filter(each -> isHeldOn(each, day))
                .toList();
    }

    /** For which the person holds some role on {@code day}, surely. */
    public List<OrganisationId> organisationsOf(PersonId person, LocalDate day) {
        return granted(person).stream()
                .filter(each -> isHeldOn(each, day))
                .map(Grant::organisation)
                .distinct()
                .toList();
    }

    /** Under all the person's identities. */
    private List<Grant> granted(PersonId person) {
        List<Grant> all = new ArrayList<>(index.of(person));
        @Nullable PersonStanding standing = index.persons.of(person);
        if (standing == null) return all;
        for (PersonId alias : standing.alsoKnownAs()) all.addAll(index.of(alias));
        return all;
    }

    /** Whether the role is held on {@code day}: I-52 ends it with its organisation's part. */
    public boolean isHeldOn(Grant grant, LocalDate day) {
        return grant.lastsOn(day)
                && lasts(index.organisations.of(grant.organisation()), day)
                && takesPart(grant, day);
    }

    private static boolean lasts(@Nullable OrganisationStanding organisation, LocalDate day) {
        return organisation != null && isBefore(organisation.endedOn(), day);
    }

    /** Whether the organisation is in the programme on {@code day}, or invited to it. */
    public boolean takesPart(OrganisationId organisation, ProgrammeId programme, LocalDate day) {
        return lastsAny(index.participants.of(organisation, programme), day);
    }

    /** One that never took part is not in it by participation, and does not leave it by one. */
    private boolean takesPart(Grant grant, LocalDate day) {
        Set<ParticipationId> parts = participations(grant);
        return parts.isEmpty() || lastsAny(parts, day);
    }

    private boolean lastsAny(Set<ParticipationId> parts, LocalDate day) {
        for (ParticipationId each : parts) {
            @Nullable ParticipationStanding part = index.participations.of(each);
            if (part != null && isBefore(part.endedOn(), day)) return true;
        }
        return false;
    }

    private static boolean isBefore(@Nullable UncertainDate end, LocalDate day) {
        return end == null || end.reachedBy(day) == Certainty.NO;
    }

    private Set<ParticipationId> participations(Grant grant) {
        return grant.programme() == null
                ? Set.of()
                : index.participants.of(grant.organisation(), grant.programme());
    }

    /** The streams on which the role rests: where any of them moves, it is asked for anew. */
    public List<Id> restsOn(Grant grant) {
        List<Id> all = new ArrayList<>();
        all.add(grant.source());
        all.add(grant.person());
        all.add(grant.organisation());
        all.addAll(participations(grant));
        return all;
    }

    @Override
    public void close() {
        following.close();
    }
}
