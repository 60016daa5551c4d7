package no.samspor.command.structure.delegation;

import static no.samspor.command.Stamps.NATIVE;
import static no.samspor.command.Stamps.OFFICE;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.structure.delegation.DelegationCommand.GrantDelegation;
import no.samspor.command.structure.delegation.DelegationCommand.RevokeDelegation;
import no.samspor.events.structure.DelegationEvent;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationEvent.DelegationGranted;
import no.samspor.events.structure.DelegationEvent.DelegationRevoked;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Test;

class DelegationShellTest extends ShellSpec<DelegationShell> {

    private static final DelegationId ONE = new DelegationId(Id.named("one"));
    private static final DelegationId TWO = new DelegationId(Id.named("two"));
    private static final DelegationId THREE = new DelegationId(Id.named("three"));
    private static final Code PAY = new Code("entryApproval");
    private static final Delegate OFFICES = new Delegate(null, null, OFFICE, Role.OFF);

    DelegationShellTest() {
        super(DelegationShell.class);
    }

    @Test
    void a_sub_delegation_consults_its_source_and_both_parties() {
        elsewhere(organisation(), granted(ONE, null))
                .given()
                .when(
                        new GrantDelegation(
                                TWO,
                                null,
                                OFFICE,
                                OFFICES,
                                "Anvise",
                                List.of(PAY),
                                Nok.kroner(1),
                                null,
                                true,
                                ONE,
                                null))
                .then(granted(TWO, ONE));
    }

    @Test
    void a_revocation_consults_all_that_was_drawn_from_it() {
        elsewhere(granted(ONE, null), granted(TWO, ONE), granted(THREE, TWO))
                .given(granted(ONE, null))
                .when(new RevokeDelegation(ONE, "Slutt", null))
                .then(new DelegationRevoked(ONE, List.of(TWO, THREE), "Slutt", null));
    }

    private static DelegationEvent granted(DelegationId delegation, DelegationId under) {
        return new DelegationGranted(
                delegation,
                null,
                OFFICE,
                OFFICES,
                "Anvise",
                List.of(PAY),
                Nok.kroner(1),
                new Period(NATIVE.effectiveFrom(), null),
                true,
                under,
                null);
    }

    private static OrganisationRegistered organisation() {
        return new OrganisationRegistered(
                OFFICE, "Kommune", List.of(), null, "test", null, null, null);
    }
}
