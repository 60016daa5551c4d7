package no.samspor.command.structure.person;

import static no.samspor.command.structure.person.PersonRefusal.DETAILS_ERASED;
import static no.samspor.command.structure.person.PersonRefusal.HELD;
import static no.samspor.command.structure.person.PersonRefusal.INTO_MERGED;
import static no.samspor.command.structure.person.PersonRefusal.INTO_UNKNOWN;
import static no.samspor.command.structure.person.PersonRefusal.MERGES_ITSELF;
import static no.samspor.command.structure.person.PersonRefusal.MERGE_NOT_REQUESTED;
import static no.samspor.command.structure.person.PersonRefusal.MERGE_REQUESTED;
import static no.samspor.command.structure.person.PersonRefusal.NAME_MISSING;
import static no.samspor.command.structure.person.PersonRefusal.NEVER_REGISTERED;
import static no.samspor.command.structure.person.PersonRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.structure.person.PersonRefusal.NOT_RESPONSIBLE;
import static no.samspor.command.structure.person.PersonRefusal.ORGANISATION_UNKNOWN;
import static no.samspor.command.structure.person.PersonRefusal.REPORTED_ERASURE;
import static no.samspor.command.structure.person.PersonRefusal.SAME_PERSON;
import static no.samspor.command.structure.person.PersonRefusal.SAME_ROLE;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.samspor.command.structure.person.PersonCommand.ConfirmMerge;
import no.samspor.command.structure.person.PersonCommand.CorrectPersonDetails;
import no.samspor.command.structure.person.PersonCommand.ErasePersonDetails;
import no.samspor.command.structure.person.PersonCommand.LinkSignIn;
import no.samspor.command.structure.person.PersonCommand.RegisterPerson;
import no.samspor.command.structure.person.PersonCommand.RejectMerge;
import no.samspor.command.structure.person.PersonCommand.RequestMerge;
import no.samspor.command.structure.person.PersonCommand.UnlinkSignIn;
import no.samspor.command.structure.person.PersonState.Merge;
import no.samspor.command.structure.person.PersonState.Merged;
import no.samspor.command.structure.person.PersonState.None;
import no.samspor.command.structure.person.PersonState.Registered;
import no.samspor.events.HoldsStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonEvent;
import no.samspor.events.structure.PersonEvent.MergeRejected;
import no.samspor.events.structure.PersonEvent.MergeRequested;
import no.samspor.events.structure.PersonEvent.PersonDetails;
import no.samspor.events.structure.PersonEvent.PersonDetailsCorrected;
import no.samspor.events.structure.PersonEvent.PersonDetailsErased;
import no.samspor.events.structure.PersonEvent.PersonIdentitiesMerged;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.events.structure.PersonEvent.SignInLinked;
import no.samspor.events.structure.PersonEvent.SignInUnlinked;
import no.samspor.events.structure.PersonStanding;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.RetentionId;
import org.jspecify.annotations.Nullable;

/** The rules of an identity: two people stand behind a merge, one organisation behind a name. */
final class PersonDecider implements Decider<PersonCommand, PersonState, PersonEvent> {

    @Override
    public PersonState initial() {
        return new None();
    }

    @Override
    public Judgement<PersonEvent> decide(
            PersonCommand command, PersonState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case RegisterPerson c -> register(c, state, stamp, known, guard);
            case LinkSignIn c -> Linking.link(c, registered(state), stamp, known, guard);
            case UnlinkSignIn c -> Linking.unlink(c, registered(state), stamp, known, guard);
            case CorrectPersonDetails c -> correct(c, registered(state), stamp, guard);
            case RequestMerge c -> request(c, registered(state), stamp, known, guard);
            case ConfirmMerge c -> confirm(c, registered(state), stamp, known, guard);
            case RejectMerge c -> reject(c, registered(state), guard);
            case ErasePersonDetails c -> erase(c, state, stamp, known, guard);
        };
    }

    private static Judgement<PersonEvent> register(
            RegisterPerson c, PersonState state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE)
                .refuseIf(
                        known.about(OrganisationStanding.class, c.organisation()) == null,
                        ORGANISATION_UNKNOWN)
                .refuseIf(c.details() != null && c.details().name().isBlank(), NAME_MISSING);
        Linking.responsible(c.organisation(), stamp, known, guard);
        return guard.then(
                new PersonRegistered(
                        c.person(),
                        c.organisation(),
                        c.details() == null
                                ? null
                                : new Protected<>(c.person(), c.organisation(), c.details())));
    }

    private static Judgement<PersonEvent> correct(
            CorrectPersonDetails c, Registered state, Stamp stamp, Guard guard) {
        Protected<PersonDetails> details =
                new Protected<>(c.person(), state.organisation(), c.details());
        if (details.equals(state.details())) return Judgement.nothing();
        guard.refuseIf(c.details().name().isBlank(), NAME_MISSING)
                .refuseIf(state.erasedBy().contains(state.organisation()), DETAILS_ERASED);
        responsible(state.organisation(), stamp, guard);
        return guard.then(new PersonDetailsCorrected(c.person(), details));
    }

    /**
     * The reason may hold a name, so it lies under the same seal as the details; once those are
     * erased nothing is sealed any more, or it could never be erased.
     */
    private static Judgement<PersonEvent> request(
            RequestMerge c, Registered state, Stamp stamp, Known known, Guard guard) {
        Merge wanted = new Merge(c.into(), stamp.actor().person(), stamp.actor().role());
        if (wanted.equals(state.merge())) return Judgement.nothing();
        guard.refuseIf(state.erasedBy().contains(state.organisation()), DETAILS_ERASED)
                .refuseIf(c.into().equals(c.person()), MERGES_ITSELF);
        keepable(c.into(), known, guard);
        guard.refuseIf(state.merge() != null, MERGE_REQUESTED);
        return guard.then(
                new MergeRequested(
                        c.person(),
                        c.into(),
                        new Protected<>(c.person(), state.organisation(), c.reason()),
                        wanted.requestedBy(),
                        wanted.requestedAs()));
    }

    /** I-02: two people, one of the project office and one of the records. */
    private static Judgement<PersonEvent> confirm(
            ConfirmMerge c, Registered state, Stamp stamp, Known known, Guard guard) {
        Merge merge = requested(state);
        keepable(merge.into(), known, guard);
        guard.refuseIf(stamp.actor().person().equals(merge.requestedBy()), SAME_PERSON)
                .refuseIf(stamp.actor().role() == merge.requestedAs(), SAME_ROLE);
        return guard.then(
                new PersonIdentitiesMerged(
                        c.person(), merge.into(), merge.requestedBy(), stamp.actor().person()));
    }

    private static void keepable(PersonId into, Known known, Guard guard) {
        @Nullable PersonStanding kept = known.about(PersonStanding.class, into);
        if (kept == null) throw new Refused(INTO_UNKNOWN);
        guard.refuseIf(kept.mergedInto() != null, INTO_MERGED);
    }

    private static Judgement<PersonEvent> reject(RejectMerge c, Registered state, Guard guard) {
        return guard.then(new MergeRejected(c.person(), requested(state).into()));
    }

    private static Judgement<PersonEvent> erase(
            ErasePersonDetails c, PersonState state, Stamp stamp, Known known, Guard guard) {
        if (state instanceof None) throw new Refused(NEVER_REGISTERED);
        if (erasedBy(state).contains(c.organisation())) return Judgement.nothing();
        guard.refuseIf(!stamp.isNative(), REPORTED_ERASURE);
        @Nullable RetentionId hold =
                HoldsStanding.holding(c.person(), c.organisation(), stamp.askedOn(), known);
        if (hold != null) guard.refuseIf(true, HELD, Map.of("hold", hold));
        responsible(c.organisation(), stamp, guard);
        return guard.then(new PersonDetailsErased(c.person(), c.organisation(), c.ground()));
    }

    private static void responsible(OrganisationId organisation, Stamp stamp, Guard guard) {
        guard.needs(stamp.actor().actsFor(organisation), NOT_RESPONSIBLE);
    }

    private static Merge requested(Registered state) {
        if (state.merge() == null) throw new Refused(MERGE_NOT_REQUESTED);
        return state.merge();
    }

    private static Registered registered(PersonState state) {
        if (state instanceof Registered registered) return registered;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    private static Set<OrganisationId> erasedBy(PersonState state) {
        return switch (state) {
            case None none -> Set.of();
            case Registered registered -> registered.erasedBy();
            case Merged merged -> merged.erasedBy();
        };
    }

    @Override
    public PersonState evolve(PersonState state, PersonEvent event, Stamp stamp) {
        return switch (event) {
            case PersonRegistered e ->
                    new Registered(e.organisation(), e.details(), Set.of(), null, Set.of());
            case PersonDetailsCorrected e ->
                    state instanceof Registered was
                            ? new Registered(
                                    was.organisation(),
                                    e.details(),
                                    was.erasedBy(),
                                    was.merge(),
                                    was.signIns())
                            : state;
            case MergeRequested e ->
                    asking(state, new Merge(e.into(), e.requestedBy(), e.requestedAs()));
            case SignInLinked e ->
                    state instanceof Registered was ? was.signingIn(e.signIn()) : state;
            case SignInUnlinked e ->
                    state instanceof Registered was ? was.notSigningIn(e.signIn()) : state;
            case MergeRejected e -> asking(state, null);
            case PersonIdentitiesMerged e -> new Merged(erasedBy(state));
            case PersonDetailsErased e -> erased(state, e);
        };
    }

    private static PersonState asking(PersonState state, @Nullable Merge merge) {
        return state instanceof Registered was ? was.asking(merge) : state;
    }

    /** The details leave the memory too: their key is gone, or will be in a moment. */
    private static PersonState erased(PersonState state, PersonDetailsErased e) {
        Set<OrganisationId> all = new HashSet<>(erasedBy(state));
        all.add(e.organisation());
        return switch (state) {
            case None none -> none;
            case Registered was ->
                    new Registered(
                            was.organisation(),
                            e.organisation().equals(was.organisation()) ? null : was.details(),
                            Set.copyOf(all),
                            was.merge(),
                            was.signIns());
            case Merged was -> new Merged(Set.copyOf(all));
        };
    }
}
