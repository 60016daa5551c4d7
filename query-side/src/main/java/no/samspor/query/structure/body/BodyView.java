package no.samspor.query.structure.body;

import java.util.List;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyEvent.BodyConstituted;
import no.samspor.events.structure.BodyEvent.BodyDissolved;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.BodyEvent.BodyRulesChanged;
import no.samspor.events.structure.BodyEvent.BodySucceeded;
import no.samspor.events.structure.BodyEvent.Composition;
import no.samspor.events.structure.BodyEvent.DeputyOrderSet;
import no.samspor.events.structure.BodyEvent.MemberAppointed;
import no.samspor.events.structure.BodyEvent.MembershipEnded;
import no.samspor.events.structure.BodyEvent.MembershipFunctionChanged;
import no.samspor.events.structure.BodyEvent.Quorum;
import no.samspor.events.structure.BodyEvent.StandingConditionLifted;
import no.samspor.events.structure.BodyEvent.StandingConditionSet;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.kernel.Code;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every body: whose it is, by which rules it decides, and whether it acts. */
final class BodyView {

    static final View<Row> VIEW = View.of("body", Row.class).hears(BodyEvent.class, BodyView::on);

    static final String DISSOLVED = "dissolved";

    /**
     * One body.
     *
     * @param state planned, constituted or dissolved
     * @param constitutedBy the decision that did; {@code waiver} is the one that allowed a
     *     deviation from the composition
     */
    record Row(
            BodyId body,
            @Nullable ProgrammeId programme,
            @Nullable ProjectId project,
            @Nullable OrganisationId organisation,
            @Nullable String name,
            @Nullable List<String> otherNames,
            @Nullable Code bodyType,
            @Nullable Code legalStatus,
            @Nullable Code ruleSet,
            @Nullable Id appointedBy,
            @Nullable BodyId parent,
            @Nullable Composition composition,
            @Nullable List<String> tasks,
            @Nullable String state,
            @Nullable Quorum quorum,
            @Nullable Boolean chairBreaksTies,
            @Nullable Boolean publicMeetings,
            @Nullable DecisionId constitutedBy,
            @Nullable DecisionId waiver,
            @Nullable DecisionId rulesChangedBy,
            @Nullable BodyId successor,
            @Nullable DecisionId dissolvedBy) {}

    private BodyView() {}

    static List<Change> on(BodyEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case BodyPlanned e -> planned(e, from);
            case BodyConstituted e -> List.of(constituted(e, from));
            case BodyRulesChanged e -> List.of(rulesChanged(e, from));
            case BodySucceeded e -> List.of(of(e).set("successor", e.successor()).within(from));
            case BodyDissolved e ->
                    List.of(
                            of(e).set("state", DISSOLVED)
                                    .set("dissolvedBy", e.decision())
                                    .from(from));
            case StandingConditionSet _ -> List.of();
            case StandingConditionLifted _ -> List.of();
            case MemberAppointed _ -> List.of();
            case MembershipFunctionChanged _ -> List.of();
            case DeputyOrderSet _ -> List.of();
            case MembershipEnded _ -> List.of();
            case UnionMandateRecorded _ -> List.of();
        };
    }

    private static List<Change> planned(BodyPlanned e, UncertainDate from) {
        return List.of(
                of(e).set("programme", e.programme())
                        .set("project", e.project())
                        .set("organisation", e.organisation())
                        .set("name", e.name())
                        .set("otherNames", e.otherNames())
                        .set("bodyType", e.bodyType())
                        .set("legalStatus", e.legalStatus())
                        .set("ruleSet", e.ruleSet())
                        .set("appointedBy", e.appointedBy())
                        .set("parent", e.parent())
                        .set("composition", e.composition())
                        .set("tasks", e.tasks())
                        .always(),
                of(e).set("state", "planned").from(from));
    }

    private static Change constituted(BodyConstituted e, UncertainDate from) {
        return rules(of(e), e.quorum(), e.chairBreaksTies(), e.publicMeetings())
                .set("state", "constituted")
                .set("constitutedBy", e.decision())
                .set("waiver", e.waiver())
                .from(from);
    }

    private static Change rulesChanged(BodyRulesChanged e, UncertainDate from) {
        return rules(of(e), e.quorum(), e.chairBreaksTies(), e.publicMeetings())
                .set("ruleSet", e.ruleSet())
                .set("rulesChangedBy", e.decision())
                .within(from);
    }

    /** What is null is as it was. */
    private static Change.Draft rules(
            Change.Draft change,
            @Nullable Quorum quorum,
            @Nullable Boolean chairBreaksTies,
            @Nullable Boolean publicMeetings) {
        if (quorum != null) change.set("quorum", quorum);
        if (chairBreaksTies != null) change.set("chairBreaksTies", chairBreaksTies);
        if (publicMeetings != null) change.set("publicMeetings", publicMeetings);
        return change;
    }

    private static Change.Draft of(BodyEvent event) {
        return Change.of(event.body()).set("body", event.body());
    }
}
