package no.samspor.command.decision.decision;

import static no.samspor.command.Stamps.HASH;
import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.by;
import static no.samspor.command.Stamps.stamp;
import static no.samspor.command.decision.decision.DecisionRefusal.BODY_ENDED;
import static no.samspor.command.decision.decision.DecisionRefusal.BODY_UNKNOWN;
import static no.samspor.command.decision.decision.DecisionRefusal.BY_ITSELF;
import static no.samspor.command.decision.decision.DecisionRefusal.DECIDED_IN_FUTURE;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.decision.decision.DecisionRefusal.NOT_SECRETARY;
import static no.samspor.command.decision.decision.DecisionRefusal.PAPER_ALARMED;
import static no.samspor.command.decision.decision.DecisionRefusal.PAPER_DIFFERS;
import static no.samspor.command.decision.decision.DecisionRefusal.PAPER_WITHOUT_HASH;
import static no.samspor.command.decision.decision.DecisionRefusal.TEXT_HASH_DIFFERS;
import static no.samspor.command.decision.decision.DecisionRefusal.TEXT_MISSING;
import static no.samspor.command.decision.decision.DecisionRefusal.VOTES_INCONSISTENT;
import static no.samspor.command.decision.decision.DecisionRefusal.VOTE_NOT_CARRIED;
import static no.samspor.command.decision.decision.DecisionRefusal.VOTE_TIED;

import java.util.Set;
import no.samspor.command.Stamps;
import no.samspor.command.decision.decision.DecisionCommand.MarkImplemented;
import no.samspor.command.decision.decision.DecisionCommand.ReferDecision;
import no.samspor.events.decision.DecisionEvent;
import no.samspor.events.decision.DecisionEvent.DecisionImplemented;
import no.samspor.events.decision.DecisionEvent.DecisionReferred;
import no.samspor.events.decision.DecisionEvent.Vote;
import no.samspor.events.record.DocumentStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.BodyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Registering a decision; what becomes of it has tests of its own. */
class DecisionDeciderTest extends DecisionSpec {

    private static final Doc BARE = new Doc(PAPER.document(), PAPER.version(), null);

    @Nested
    class Registering {
        @Test
        void keeps_what_was_decided() {
            registering().when(adopted().command()).then(ADOPTED).notEvidenced().warning();
        }

        @Test
        void happens_once() {
            given(ADOPTED).when(adopted().command()).thenRefused(NOT_IN_THIS_STATE);
        }

        @Test
        void is_of_a_registered_body() {
            given().knowing(BodyStanding.class, BODY, null)
                    .when(adopted().command())
                    .thenRefused(BODY_UNKNOWN);
        }

        @Test
        void is_of_a_body_that_had_not_ended() {
            ended("2026-02-28").when(adopted().command()).thenRefused(BODY_ENDED);
            ended("2026-03-01").when(adopted().command()).then(ADOPTED);
            ended("2026-02-28")
                    .as(decided("2026-02-28", "2026-03-01"))
                    .when(adopted().command())
                    .then(ADOPTED);
        }

        @Test
        void is_for_the_bodys_own_secretary_I_04() {
            registering()
                    .as(by(secretary(STRANGER)))
                    .when(adopted().command())
                    .thenRefused(NOT_SECRETARY);
            registering().as(by(secretary(BODY))).when(adopted().command()).then(ADOPTED);
            registering()
                    .as(stamp(secretary(STRANGER), Origin.MIRRORED, "unstated", PAPER))
                    .when(adopted().command())
                    .then(ADOPTED);
        }

        @Test
        void never_comes_before_the_decision() {
            registering()
                    .as(decided("2026-03-02", "2026-03-02"))
                    .when(adopted().command())
                    .thenRefused(DECIDED_IN_FUTURE);
            registering()
                    .as(decided("2026-03-01", "2026-04-01"))
                    .when(adopted().command())
                    .then(ADOPTED);
        }
    }

    @Nested
    class The_text_I_45 {
        @Test
        void is_hashed_where_the_asker_did_not() {
            registering().when(adopted().hashed(null).command()).then(ADOPTED);
        }

        @Test
        void may_be_known_by_its_hash_alone() {
            registering()
                    .when(adopted().text(null).hashed(HASH).command())
                    .then(adopted().text(null).hashed(HASH).event());
        }

        @Test
        void is_never_missing_from_a_native_decision() {
            registering()
                    .when(adopted().text(null).hashed(null).command())
                    .thenRefused(TEXT_MISSING);
            registering()
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2017-10", PAPER))
                    .when(adopted().text(null).hashed(null).command())
                    .then(adopted().text(null).hashed(null).event())
                    .notEvidenced(Invariant.I_45);
        }

        @Test
        void has_the_hash_that_is_stated() {
            registering().when(adopted().hashed(HASH).command()).thenRefused(TEXT_HASH_DIFFERS);
        }
    }

    @Nested
    class The_papers_I_45 {
        @Test
        void have_hashes() {
            registering().when(adopted().on(PAPER, BARE).command()).thenRefused(PAPER_WITHOUT_HASH);
            registering()
                    .when(adopted().on(PAPER).command())
                    .then(adopted().on(PAPER).event())
                    .notEvidenced();
        }

        @Test
        void are_those_that_are_registered() {
            citing(paper(Sha256.of("another"), Set.of())).thenRefused(PAPER_DIFFERS);
            citing(paper(null, Set.of())).then(adopted().on(PAPER).event());
            citing(paper(PAPER.sha256(), Set.of(PAPER.version()))).thenRefused(PAPER_ALARMED);
            registering()
                    .knowing(
                            DocumentStanding.class,
                            PAPER.document(),
                            paper(PAPER.sha256(), Set.of(PAPER.version())))
                    .as(MIRRORED)
                    .when(adopted().on(PAPER).command())
                    .then(adopted().on(PAPER).event());
        }

        @Test
        void that_were_never_registered_warn_I_26() {
            citing(null).then(adopted().on(PAPER).event()).warning(Invariant.I_26);
            registering()
                    .knowing(DocumentStanding.class, PAPER.document(), null)
                    .as(MIRRORED)
                    .when(adopted().on(PAPER).command())
                    .then(adopted().on(PAPER).event())
                    .warning();
        }

        private When citing(@Nullable DocumentStanding registered) {
            return registering()
                    .knowing(DocumentStanding.class, PAPER.document(), registered)
                    .when(adopted().on(PAPER).command());
        }

        @Test
        void are_what_shows_a_reported_decision() {
            Stamp bare = stamp(actor(Role.OFF), Origin.MIRRORED, "2017-10", BARE);
            Stamp shown = stamp(actor(Role.OFF), Origin.MIRRORED, "2017-10", PAPER);
            registering()
                    .as(MIRRORED)
                    .when(adopted().command())
                    .then(ADOPTED)
                    .notEvidenced(Invariant.I_45);
            registering()
                    .as(bare)
                    .when(adopted().command())
                    .then(ADOPTED)
                    .notEvidenced(Invariant.I_45);
            registering().as(shown).when(adopted().command()).then(ADOPTED).notEvidenced();
            registering()
                    .as(MIRRORED)
                    .when(adopted().on(PAPER).command())
                    .then(adopted().on(PAPER).event())
                    .notEvidenced();
            registering()
                    .as(shown)
                    .when(adopted().on(BARE).command())
                    .then(adopted().on(BARE).event())
                    .notEvidenced(Invariant.I_45);
        }
    }

    @Nested
    class The_vote_I_21 {
        @Test
        void carries_it() {
            passes(new Vote(5, 4, 0, 0, 0, null));
            passes(new Vote(5, 4, 0, 0, 0, false));
            passes(new Vote(5, 5, null, null, null, true));
            passes(new Vote(null, null, null, null, null, null));
            passes(new Vote(9, null, null, null, null, null));
            passes(new Vote(null, 0, null, null, null, true));
        }

        @Test
        void never_carries_it_with_fewer_than_half() {
            refused(new Vote(4, 5, null, null, null, null), VOTE_NOT_CARRIED);
            refused(new Vote(5, 5, null, null, null, false), VOTE_NOT_CARRIED);
        }

        @Test
        void that_is_tied_needs_the_chair() {
            Vote tied = new Vote(5, 5, null, null, null, null);
            refused(tied, VOTE_TIED);
            registering()
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2017-10", PAPER))
                    .when(adopted().voted(tied).command())
                    .then(adopted().voted(tied).event())
                    .notEvidenced(Invariant.I_21);
        }

        @Test
        void has_totals_that_can_be() {
            refused(new Vote(5, 4, null, null, null, true), VOTES_INCONSISTENT);
            refused(new Vote(4, 5, null, null, null, true), VOTES_INCONSISTENT);
            refused(new Vote(-1, null, null, null, null, null), VOTES_INCONSISTENT);
            refused(new Vote(null, -1, null, null, null, null), VOTES_INCONSISTENT);
            refused(new Vote(5, 0, -1, null, null, null), VOTES_INCONSISTENT);
            refused(new Vote(5, 0, null, -1, null, null), VOTES_INCONSISTENT);
            refused(new Vote(5, 0, null, null, -1, null), VOTES_INCONSISTENT);
        }

        private void passes(Vote vote) {
            registering()
                    .when(adopted().voted(vote).command())
                    .then(adopted().voted(vote).event())
                    .notEvidenced();
        }

        private void refused(Vote vote, DecisionRefusal reason) {
            registering().when(adopted().voted(vote).command()).thenRefused(reason);
        }
    }

    @Nested
    class Leaving_the_choice_to_another_body {
        private static final DecisionEvent REFERRED = new DecisionReferred(DECISION, COUNCIL);

        @Test
        void is_recorded() {
            knowingCouncil(body(null), ADOPTED)
                    .when(new ReferDecision(DECISION, COUNCIL))
                    .then(REFERRED);
            given(ADOPTED, REFERRED).when(new ReferDecision(DECISION, COUNCIL)).thenNothing();
        }

        @Test
        void needs_another_registered_body() {
            knowingCouncil(null, ADOPTED)
                    .when(new ReferDecision(DECISION, COUNCIL))
                    .thenRefused(BODY_UNKNOWN);
            given(ADOPTED)
                    .knowing(BodyStanding.class, BODY, body(null))
                    .when(new ReferDecision(DECISION, BODY))
                    .thenRefused(BY_ITSELF);
        }

        private Given knowingCouncil(BodyStanding council, DecisionEvent... events) {
            return given(events).knowing(BodyStanding.class, COUNCIL, council);
        }
    }

    @Nested
    class A_stream_without_its_beginning {
        @Test
        void still_folds() {
            given(FIRST, new DecisionImplemented(DECISION))
                    .when(new MarkImplemented(DECISION))
                    .thenRefused(NOT_IN_THIS_STATE);
        }
    }

    private static Actor secretary(BodyId body) {
        return new Actor(Stamps.SOMEBODY, OFFICE, Role.SEC, null, body, null);
    }
}
