package no.samspor.command.structure.programme;

import static no.samspor.command.structure.programme.ProgrammeRefusal.ACCOUNTS_MISSING;
import static no.samspor.command.structure.programme.ProgrammeRefusal.ARCHIVES_MISSING;
import static no.samspor.command.structure.programme.ProgrammeRefusal.ITEM_NOT_OFFERED;
import static no.samspor.command.structure.programme.ProgrammeRefusal.ITEM_NOT_OPEN;
import static no.samspor.command.structure.programme.ProgrammeRefusal.ITEM_TAKEN_OVER;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NEVER_STARTED;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NOT_AN_OWNER;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NOT_A_PARTICIPANT;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NOT_CLOSING;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NOT_OWN_ACCOUNT;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NOT_OWN_ARCHIVE;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NOT_OWN_DECISION;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NOT_THE_RECIPIENT;
import static no.samspor.command.structure.programme.ProgrammeRefusal.NO_OWN_DECISION;
import static no.samspor.command.structure.programme.ProgrammeRefusal.RECIPIENT_UNKNOWN;
import static no.samspor.command.structure.programme.ProgrammeRefusal.THINGS_OPEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samspor.command.structure.programme.ProgrammeCommand.AcceptProgrammeItem;
import no.samspor.command.structure.programme.ProgrammeCommand.ApproveFinalAccount;
import no.samspor.command.structure.programme.ProgrammeCommand.CloseProgramme;
import no.samspor.command.structure.programme.ProgrammeCommand.ConfirmArchive;
import no.samspor.command.structure.programme.ProgrammeCommand.InitiateClosure;
import no.samspor.command.structure.programme.ProgrammeCommand.TransferProgrammeItem;
import no.samspor.command.structure.programme.ProgrammeState.Closing;
import no.samspor.command.structure.programme.ProgrammeState.Established;
import no.samspor.command.structure.programme.ProgrammeState.Live;
import no.samspor.events.TiesStanding;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OpenItem;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.ProgrammeEvent;
import no.samspor.events.structure.ProgrammeEvent.ArchiveTransferConfirmed;
import no.samspor.events.structure.ProgrammeEvent.ClosureInitiated;
import no.samspor.events.structure.ProgrammeEvent.FinalAccountApproved;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeClosed;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemAccepted;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeItemTransferred;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a programme's end (avslutning): nothing open, and every owner content (I-33, I-34).
 */
final class Closure {

    private Closure() {}

    static Judgement<ProgrammeEvent> initiate(InitiateClosure c, Live state, Guard guard) {
        guard.refuseIf(state instanceof Closing, NOT_IN_THIS_STATE)
                .needs(!(state instanceof Established), NEVER_STARTED);
        return guard.then(new ClosureInitiated(c.programme(), c.plannedOn()));
    }

    static Judgement<ProgrammeEvent> approve(
            ApproveFinalAccount c, Closing state, Stamp stamp, Known known, Guard guard) {
        if (state.accounts().contains(c.organisation())) return Judgement.nothing();
        guard.refuseIf(!ownersOf(c.programme(), known).contains(c.organisation()), NOT_AN_OWNER)
                .refuseIf(
                        stamp.isNative() && !stamp.actor().actsFor(c.organisation()),
                        NOT_OWN_ACCOUNT)
                .needs(c.decision() != null, NO_OWN_DECISION);
        @Nullable DecisionStanding decision =
                ProgrammeDecider.DECISION.hold(c.decision(), stamp, known, guard);
        if (decision != null) {
            @Nullable BodyStanding body = known.about(BodyStanding.class, decision.body());
            guard.needs(
                    body != null && c.organisation().equals(body.organisation()), NOT_OWN_DECISION);
        }
        return guard.then(
                new FinalAccountApproved(
                        c.programme(), c.organisation(), c.decision(), c.surplus()));
    }

    static Judgement<ProgrammeEvent> confirm(
            ConfirmArchive c, Closing state, Stamp stamp, Known known, Guard guard) {
        if (state.archives().contains(c.organisation())) return Judgement.nothing();
        boolean takesPart =
                participants(c.programme(), known).stream()
                        .anyMatch(each -> each.organisation().equals(c.organisation()));
        guard.refuseIf(!takesPart, NOT_A_PARTICIPANT)
                .needs(stamp.actor().actsFor(c.organisation()), NOT_OWN_ARCHIVE);
        return guard.then(new ArchiveTransferConfirmed(c.programme(), c.organisation()));
    }

    static Judgement<ProgrammeEvent> transfer(
            TransferProgrammeItem c, Closing state, Stamp stamp, Known known, Guard guard) {
        OpenItem item = new OpenItem(c.item(), c.no());
        if (c.to().equals(state.transfers().recipientOf(item))) return Judgement.nothing();
        @Nullable OrganisationStanding taking =
                known.about(OrganisationStanding.class, c.to().organisation());
        guard.refuseIf(state.transfers().isTakenOver(item), ITEM_TAKEN_OVER)
                .refuseIf(!TiesStanding.open(c.programme(), known).contains(item), ITEM_NOT_OPEN)
                .refuseIf(
                        taking == null || !taking.canTakeOver(c.to().unit(), stamp.effectiveFrom()),
                        RECIPIENT_UNKNOWN);
        return guard.then(new ProgrammeItemTransferred(c.programme(), item, c.to()));
    }

    static Judgement<ProgrammeEvent> accept(
            AcceptProgrammeItem c, Closing state, Stamp stamp, Guard guard) {
        OpenItem item = new OpenItem(c.item(), c.no());
        if (state.transfers().isTakenOver(item)) return Judgement.nothing();
        @Nullable Successor to = state.transfers().recipientOf(item);
        if (to == null) throw new Refused(ITEM_NOT_OFFERED);
        guard.needs(to.isRepresentedBy(stamp.actor()), NOT_THE_RECIPIENT);
        return guard.then(new ProgrammeItemAccepted(c.programme(), item));
    }

    /** I-33, I-34. */
    static Judgement<ProgrammeEvent> close(
            CloseProgramme c, Live state, Stamp stamp, Known known, Guard guard) {
        Set<OpenItem> open = TiesStanding.open(c.programme(), known);
        Set<OrganisationId> owners = ownersOf(c.programme(), known);
        if (state instanceof Closing closing) {
            open = closing.transfers().left(open);
            guard.needs(closing.accounts().containsAll(owners), ACCOUNTS_MISSING)
                    .needs(closing.archives().containsAll(owners), ARCHIVES_MISSING);
        } else {
            guard.needs(false, NOT_CLOSING);
        }
        ProgrammeDecider.DECISION.hold(c.decision(), stamp, known, guard);
        guard.needs(open.isEmpty(), THINGS_OPEN, listed(open));
        return guard.then(new ProgrammeClosed(c.programme(), c.decision()));
    }

    private static Map<String, Object> listed(Set<OpenItem> open) {
        return Map.of("open", open.stream().map(OpenItem::text).sorted().toList());
    }

    static Closing closing(ProgrammeState state) {
        if (state instanceof Closing closing) return closing;
        throw new Refused(NOT_CLOSING);
    }

    private static Set<OrganisationId> ownersOf(ProgrammeId programme, Known known) {
        return owners(programme, known).stream()
                .map(ParticipationStanding::organisation)
                .collect(Collectors.toSet());
    }

    static List<ParticipationStanding> owners(ProgrammeId programme, Known known) {
        return participants(programme, known).stream().filter(ParticipationStanding::owns).toList();
    }

    private static List<ParticipationStanding> participants(ProgrammeId programme, Known known) {
        List<ParticipationStanding> found = new ArrayList<>();
        for (ParticipationId each : TiesStanding.of(programme, known).participations()) {
            @Nullable ParticipationStanding one = known.about(ParticipationStanding.class, each);
            if (one != null) found.add(one);
        }
        return found;
    }
}
