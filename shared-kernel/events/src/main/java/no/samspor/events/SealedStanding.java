package no.samspor.events;

import java.util.HashSet;
import java.util.Set;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.events.structure.PersonEvent;
import no.samspor.events.structure.PersonEvent.MergeRejected;
import no.samspor.events.structure.PersonEvent.MergeRequested;
import no.samspor.events.structure.PersonEvent.PersonDetailsCorrected;
import no.samspor.events.structure.PersonEvent.PersonDetailsErased;
import no.samspor.events.structure.PersonEvent.PersonIdentitiesMerged;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.events.structure.PersonEvent.SignInLinked;
import no.samspor.events.structure.PersonEvent.SignInUnlinked;
import no.samspor.kernel.Known;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Where something about a person lies under seal: never what. */
public record SealedStanding(Set<Place> places) {

    /** A stream in which {@code organisation} keeps something under seal about {@code subject}. */
    public record Place(PersonId subject, OrganisationId organisation, Id stream) {}

    public static final Fold<SealedStanding> FOLD =
            Fold.of(SealedStanding.class)
                    .hears(PersonEvent.class, SealedStanding::on)
                    .hears(BodyEvent.class, SealedStanding::on);

    private static @Nullable SealedStanding on(
            @Nullable SealedStanding was, PersonEvent event, Stamp stamp) {
        return switch (event) {
            case PersonRegistered e -> with(was, e, e.details());
            case PersonDetailsCorrected e -> with(was, e, e.details());
            case MergeRequested e -> with(was, e, e.reason());
            case SignInLinked _,
                    SignInUnlinked _,
                    MergeRejected _,
                    PersonIdentitiesMerged _,
                    PersonDetailsErased _ ->
                    was;
        };
    }

    private static @Nullable SealedStanding on(
            @Nullable SealedStanding was, BodyEvent event, Stamp stamp) {
        return event instanceof UnionMandateRecorded e ? with(was, e, e.mandate()) : was;
    }

    private static @Nullable SealedStanding with(
            @Nullable SealedStanding was, Event event, @Nullable Protected<?> sealed) {
        if (sealed == null) return was;
        Set<Place> all = new HashSet<>();
        if (was != null) all.addAll(was.places);
        all.add(new Place(sealed.subject(), sealed.organisation(), event.stream()));
        return new SealedStanding(Set.copyOf(all));
    }

    /** The streams in which {@code organisation} keeps something under seal about the person. */
    public Set<Id> streams(PersonId person, OrganisationId organisation) {
        Set<Id> found = new HashSet<>();
        for (Place each : places) {
            if (each.subject().equals(person) && each.organisation().equals(organisation)) {
                found.add(each.stream());
            }
        }
        return found;
    }

    /** As {@link #streams(PersonId, OrganisationId)}, of what was read about the person. */
    public static Set<Id> streams(PersonId person, OrganisationId organisation, Known known) {
        @Nullable SealedStanding sealed = known.about(SealedStanding.class, person);
        return sealed == null ? Set.of() : sealed.streams(person, organisation);
    }
}
