package no.samspor.command.structure.person;

import static no.samspor.command.structure.person.PersonRefusal.ISSUER_OR_SUBJECT_MISSING;
import static no.samspor.command.structure.person.PersonRefusal.NOT_RESPONSIBLE;
import static no.samspor.command.structure.person.PersonRefusal.REPORTED_SIGN_IN;
import static no.samspor.command.structure.person.PersonRefusal.SIGN_IN_NOT_LINKED;
import static no.samspor.command.structure.person.PersonRefusal.SIGN_IN_TAKEN;

import no.samspor.command.structure.person.PersonCommand.LinkSignIn;
import no.samspor.command.structure.person.PersonCommand.UnlinkSignIn;
import no.samspor.command.structure.person.PersonState.Registered;
import no.samspor.events.structure.Entrusted;
import no.samspor.events.structure.PersonEvent;
import no.samspor.events.structure.PersonEvent.SignInLinked;
import no.samspor.events.structure.PersonEvent.SignInUnlinked;
import no.samspor.events.structure.SignInStanding;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.OrganisationId;

/** Who signs in as whom: said by the organisation that answers for the person, and here alone. */
final class Linking {

    private Linking() {}

    static Judgement<PersonEvent> link(
            LinkSignIn c, Registered state, Stamp stamp, Known known, Guard guard) {
        if (state.signIns().contains(c.signIn())) return Judgement.nothing();
        guard.refuseIf(c.issuer().isBlank() || c.subject().isBlank(), ISSUER_OR_SUBJECT_MISSING)
                .refuseIf(!stamp.isNative(), REPORTED_SIGN_IN)
                .refuseIf(known.about(SignInStanding.class, c.signIn()) != null, SIGN_IN_TAKEN);
        responsible(state.organisation(), stamp, known, guard);
        return guard.then(new SignInLinked(c.person(), c.signIn(), c.issuer(), c.subject()));
    }

    static Judgement<PersonEvent> unlink(
            UnlinkSignIn c, Registered state, Stamp stamp, Known known, Guard guard) {
        guard.refuseIf(!stamp.isNative(), REPORTED_SIGN_IN)
                .refuseIf(!state.signIns().contains(c.signIn()), SIGN_IN_NOT_LINKED);
        responsible(state.organisation(), stamp, known, guard);
        return guard.then(new SignInUnlinked(c.person(), c.signIn()));
    }

    /** The first who acts for an organisation is let in by the records manager of another. */
    static void responsible(OrganisationId organisation, Stamp stamp, Known known, Guard guard) {
        guard.needs(Entrusted.mayDecideFor(organisation, stamp, known), NOT_RESPONSIBLE);
    }
}
