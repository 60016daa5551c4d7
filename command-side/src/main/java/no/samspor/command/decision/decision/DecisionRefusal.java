package no.samspor.command.decision.decision;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a decision command is refused, in order of precedence. */
enum DecisionRefusal implements Refusal {
    NOT_SECRETARY(
            Kind.STANDING,
            Invariant.I_04,
            "Du er sekretær for et annet organ enn det som har vedtatt dette.",
            "Du er sekretær for eit anna organ enn det som har vedteke dette.",
            "You are secretary of another body than the one that decided this."),
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Vedtaket står ikke slik at dette kan gjøres nå.",
            "Vedtaket står ikkje slik at dette kan gjerast no.",
            "The decision does not stand so that this can be done now."),
    BODY_UNKNOWN(
            Kind.VALUE,
            null,
            "Organet er ikke registrert.",
            "Organet er ikkje registrert.",
            "The body is not registered."),
    BODY_ENDED(
            Kind.STATE,
            null,
            "Organet var nedlagt da dette skal være vedtatt.",
            "Organet var nedlagt då dette skal vere vedteke.",
            "The body had ended when this is said to have been decided."),
    DECIDED_IN_FUTURE(
            Kind.VALUE,
            null,
            "Vedtaksdatoen har ikke vært ennå.",
            "Vedtaksdatoen har ikkje vore enno.",
            "The date of the decision has not come yet."),
    TEXT_MISSING(
            Kind.VALUE,
            Invariant.I_45,
            "Oppgi vedtaksteksten, eller kontrollsummen (SHA-256) hvis teksten er skjermet.",
            "Oppgje vedtaksteksten, eller kontrollsummen (SHA-256) om teksten er skjerma.",
            "State the text of the resolution, or its hash (SHA-256) if the text is restricted."),
    TEXT_HASH_DIFFERS(
            Kind.VALUE,
            Invariant.I_45,
            "Kontrollsummen passer ikke til vedtaksteksten (SHA-256 av UTF-8).",
            "Kontrollsummen passar ikkje til vedtaksteksten (SHA-256 av UTF-8).",
            "The hash is not that of the text (SHA-256 of UTF-8)."),
    PAPER_WITHOUT_HASH(
            Kind.VALUE,
            Invariant.I_45,
            "Et saksdokument mangler kontrollsum (SHA-256), og et vedtak kan ikke bygge på det.",
            "Eit saksdokument manglar kontrollsum (SHA-256), og eit vedtak kan ikkje "
                    + "byggje på det.",
            "A paper has no hash (SHA-256), and no decision can rest on it."),
    PAPER_DIFFERS(
            Kind.STATE,
            Invariant.I_45,
            "Et saksdokument er registrert med en annen versjon eller en annen hash (document).",
            "Eit saksdokument er registrert med ein annan versjon eller ein annan hash (document).",
            "A paper is registered with another version or another hash (document)."),
    PAPER_ALARMED(
            Kind.STATE,
            Invariant.I_45,
            "Den siste kontrollen av et saksdokument slo ut: det er ikke det som ble registrert "
                    + "(document).",
            "Den siste kontrollen av eit saksdokument slo ut: det er ikkje det som blei "
                    + "registrert (document).",
            "The last verification of a paper failed: it is not what was registered (document)."),
    VOTES_INCONSISTENT(
            Kind.VALUE,
            Invariant.I_21,
            "Stemmetallene går ikke opp: ingen tall er under null, og lederens "
                    + "dobbeltstemme avgjør bare ved likt stemmetall.",
            "Røystetala går ikkje opp: ingen tal er under null, og dobbeltrøysta til "
                    + "leiaren avgjer berre ved likt røystetal.",
            "The totals do not add up: none is below nought, and the chair's vote breaks "
                    + "a tie only."),
    VOTE_NOT_CARRIED(
            Kind.VALUE,
            Invariant.I_21,
            "Flere stemte mot enn for, så dette ble ikke vedtatt.",
            "Fleire røysta mot enn for, så dette vart ikkje vedteke.",
            "More voted against than in favour, so this was not adopted."),
    VOTE_TIED(
            Kind.VALUE,
            Invariant.I_21,
            "Stemmetallet er likt. Oppgi om lederens dobbeltstemme avgjorde.",
            "Røystetalet er likt. Oppgje om dobbeltrøysta til leiaren avgjorde.",
            "The vote is tied. State whether the chair's vote broke the tie."),
    NO_DELEGATION(
            Kind.VALUE,
            Invariant.I_29,
            "Et delegert vedtak viser til fullmakten det er gjort etter (under).",
            "Eit delegert vedtak viser til fullmakta det er gjort etter (under).",
            "A delegated decision cites the delegation it is made under (under)."),
    DELEGATION_UNKNOWN(
            Kind.VALUE,
            Invariant.I_29,
            "Fullmakten er ikke registrert.",
            "Fullmakta er ikkje registrert.",
            "The delegation is not registered."),
    DELEGATION_NOT_IN_FORCE(
            Kind.STATE,
            Invariant.I_29,
            "Fullmakten gjaldt ikke den dagen vedtaket ble gjort.",
            "Fullmakta galdt ikkje den dagen vedtaket vart gjort.",
            "The delegation was not in force on the day of the decision."),
    DELEGATION_NOT_HELD(
            Kind.STANDING,
            Invariant.I_29,
            "Fullmakten er gitt til en annen enn den som har gjort vedtaket.",
            "Fullmakta er gjeven til ein annan enn den som har gjort vedtaket.",
            "The delegation was given to another than the one who decided."),
    OUTSIDE_DELEGATION(
            Kind.STATE,
            Invariant.I_29,
            "Fullmakten gjelder ikke slike saker. Oppgi saksfeltet (matter) den skal dekke.",
            "Fullmakta gjeld ikkje slike saker. Oppgje saksfeltet (matter) ho skal dekkje.",
            "The delegation does not cover such matters. State the matter that it shall cover."),
    BEYOND_DELEGATION(
            Kind.STATE,
            Invariant.I_29,
            "Beløpet er større enn fullmakten gir rom for.",
            "Beløpet er større enn fullmakta gjev rom for.",
            "The amount is larger than the delegation allows."),
    DELEGATION_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_29,
            "Fullmakten er gjengitt uten dokumentasjon og kan ikke bære et vedtak her "
                    + "før et organ godtar den.",
            "Fullmakta er attgjeven utan dokumentasjon og kan ikkje bere eit vedtak her "
                    + "før eit organ godtek ho.",
            "The delegation is reported without evidence and carries no decision here "
                    + "until a body accepts it."),
    FOLLOW_UP_WITHOUT_DATE(
            Kind.VALUE,
            Invariant.I_48,
            "En oppfølging trenger en frist.",
            "Ei oppfølging treng ein frist.",
            "A follow-up needs a date."),
    CONDITION_UNKNOWN(
            Kind.VALUE,
            null,
            "Vedtaket har ikke noe slikt vilkår.",
            "Vedtaket har ikkje noko slikt vilkår.",
            "The decision has no such condition."),
    APPROVER_DECIDES(
            Kind.STANDING,
            Invariant.I_28,
            "Vilkåret er godkjenning fra et annet organ. Registrer at organet slutter seg til.",
            "Vilkåret er godkjenning frå eit anna organ. Registrer at organet sluttar seg til.",
            "The condition is the approval of another body. Register its endorsement."),
    CONDITION_WITHOUT_EVIDENCE(
            Kind.VALUE,
            Invariant.I_28,
            "Et vilkår er først oppfylt når det er dokumentert (basis.evidence).",
            "Eit vilkår er først oppfylt når det er dokumentert (basis.evidence).",
            "A condition is fulfilled only with evidence (basis.evidence)."),
    STILL_BINDING(
            Kind.STATE,
            Invariant.I_28,
            "Organet har ikke opphevet det stående vilkåret.",
            "Organet har ikkje oppheva det ståande vilkåret.",
            "The body has not lifted the standing condition."),
    CONDITIONS_OPEN(
            Kind.STATE,
            Invariant.I_28,
            "Vedtaket har vilkår som verken er oppfylt eller fjernet.",
            "Vedtaket har vilkår som verken er oppfylte eller fjerna.",
            "The decision has conditions that are neither fulfilled nor removed."),
    NOT_YET_IN_EFFECT(
            Kind.STATE,
            Invariant.I_28,
            "Vedtaket har ikke trådt i kraft.",
            "Vedtaket har ikkje tredd i kraft.",
            "The decision is not in effect yet."),
    FOLLOW_UP_UNKNOWN(
            Kind.VALUE,
            null,
            "Vedtaket har ingen oppfølging med dette nummeret.",
            "Vedtaket har inga oppfølging med dette nummeret.",
            "The decision has no follow-up of this number."),
    FOLLOW_UP_CLOSED(
            Kind.STATE,
            null,
            "Oppfølgingen er alt avsluttet.",
            "Oppfølginga er alt avslutta.",
            "The follow-up is closed already."),
    FOLLOW_UPS_OPEN(
            Kind.STATE,
            Invariant.I_48,
            "Vedtaket har oppfølginger som ikke er gjort eller frafalt.",
            "Vedtaket har oppfølgingar som ikkje er gjorde eller fråfalne.",
            "The decision has follow-ups that are neither done nor dropped."),
    IMPLEMENTED_WITHOUT_EVIDENCE(
            Kind.VALUE,
            Invariant.I_48,
            "Et vedtak er først gjennomført når det er dokumentert (basis.evidence).",
            "Eit vedtak er først gjennomført når det er dokumentert (basis.evidence).",
            "A decision is implemented only with evidence (basis.evidence)."),
    BY_ITSELF(
            Kind.VALUE,
            null,
            "Et vedtak kan ikke erstatte, oppheve eller godkjenne seg selv.",
            "Eit vedtak kan ikkje erstatte, oppheve eller godkjenne seg sjølv.",
            "A decision cannot supersede, annul or endorse itself."),
    NO_OWN_DECISION(
            Kind.VALUE,
            Invariant.I_30,
            "Organet omgjør bare ved et nytt vedtak. Oppgi vedtaket.",
            "Organet gjer om berre ved eit nytt vedtak. Oppgje vedtaket.",
            "The body annuls by a new decision only. State the decision."),
    NO_GROUND(
            Kind.VALUE,
            Invariant.I_30,
            "Oppgi hjemmelen for opphevingen.",
            "Oppgje heimelen for opphevinga.",
            "State the legal ground of the annulment."),
    NO_LEGALITY_CONTROL(
            Kind.STATE,
            Invariant.I_30,
            "Det er ikke krevd lovlighetskontroll av vedtaket.",
            "Det er ikkje kravd lovlegkontroll av vedtaket.",
            "No legality control of the decision has been requested."),
    NO_ENDORSEMENT(
            Kind.VALUE,
            Invariant.I_28,
            "Oppgi vedtaket som organet sluttet seg til ved.",
            "Oppgje vedtaket som organet slutta seg til ved.",
            "State the decision by which the body endorsed it."),
    ENDORSED_BY_ANOTHER(
            Kind.VALUE,
            Invariant.I_28,
            "Vedtaket om tilslutning er gjort av et annet organ.",
            "Vedtaket om tilslutning er gjort av eit anna organ.",
            "The endorsing decision was made by another body."),
    DECISION_UNKNOWN(
            Kind.VALUE,
            null,
            "Vedtaket er ikke registrert.",
            "Vedtaket er ikkje registrert.",
            "The decision is not registered."),
    DECISION_FALLEN(
            Kind.STATE,
            Invariant.I_30,
            "Vedtaket er opphevet, erstattet eller bortfalt.",
            "Vedtaket er oppheva, erstatta eller falle bort.",
            "The decision is annulled, superseded or lapsed."),
    DECISION_CONDITIONAL(
            Kind.STATE,
            Invariant.I_28,
            "Vedtaket har vilkår som ikke er oppfylt eller fjernet.",
            "Vedtaket har vilkår som ikkje er oppfylte eller fjerna.",
            "The decision has conditions that are neither fulfilled nor removed."),
    DECISION_NOT_EFFECTIVE(
            Kind.STATE,
            Invariant.I_28,
            "Vedtaket hadde ikke trådt i kraft på virkningsdatoen.",
            "Vedtaket hadde ikkje tredd i kraft på verknadsdatoen.",
            "The decision was not in effect on the effective date."),
    DECISION_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_45,
            "Vedtaket er gjengitt uten dokumentasjon og kan ikke bære en handling her "
                    + "før et organ godtar det.",
            "Vedtaket er attgjeve utan dokumentasjon og kan ikkje bere ei handling her "
                    + "før eit organ godtek det.",
            "The decision is reported without evidence and carries no act here until a "
                    + "body accepts it."),
    NOT_ABOVE(
            Kind.STATE,
            Invariant.I_30,
            "Det andre vedtaket er verken gjort av det samme organet eller av et som står over.",
            "Det andre vedtaket er verken gjort av det same organet eller av eit som står over.",
            "The other decision was made neither by the same body nor by one above it."),
    SUPPORT_EXCEEDS(
            Kind.STATE,
            null,
            "Støtten blir til sammen større enn vedtakets beløp.",
            "Støtta blir til saman større enn beløpet i vedtaket.",
            "The support adds up to more than the decision's amount.");

    private final Reason reason;

    DecisionRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
