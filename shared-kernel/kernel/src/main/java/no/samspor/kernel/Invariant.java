package no.samspor.kernel;

/**
 * The numbered rules of the domain model (section 2.4), each in one sentence for the people who
 * read a refusal, a warning or «ikke dokumentert». The numbers are cited for ever.
 */
public enum Invariant implements Textual {
    I_01(
            "Ingenting i loggen endres eller slettes, og det kan bevises (Merkle-tre).",
            "Ingenting i loggen blir endra eller sletta, og det kan provast (Merkle-tre).",
            "Nothing in the log is changed or deleted, and that can be proved (Merkle tree)."),
    I_02(
            "En retting viser til hendelsen den retter og grunnen, og to ulike personer står bak.",
            "Ei retting viser til hendinga ho rettar og grunnen, og to ulike personar står bak.",
            "A correction names the event it corrects and why, and takes two different people."),
    I_03(
            "Slutt kan ikke ligge før start, og to kan ikke ha samme plass samtidig.",
            "Slutt kan ikkje liggje før start, og to kan ikkje ha same plassen samstundes.",
            "An end cannot precede its start, and no two hold the same place at the same time."),
    I_04(
            "En rolle kan bare brukes av den som har den, både da det gjaldt og nå.",
            "Ei rolle kan berre brukast av den som har ho, både då det galdt og no.",
            "A role is used only by one who holds it, both when it took effect and now."),
    I_05(
            "Organisasjonsnummeret må være gyldig, og kommunenummeret må ha vært i bruk da.",
            "Organisasjonsnummeret må vere gyldig, og kommunenummeret må ha vore i bruk då.",
            "An organisation number must be valid, a municipality number in use at the time."),
    I_06(
            "Program og prosjekt starter ikke uten gjeldende mandat eller vedtak om "
                    + "førtidig start.",
            "Program og prosjekt startar ikkje utan gjeldande mandat eller vedtak om "
                    + "førtidig start.",
            "No start without a mandate in force or a decision that allows an interim start."),
    I_07(
            "Et mandat vedtas og endres bare av et overordnet organ, med samme tekst som i saken.",
            "Eit mandat blir vedteke og endra berre av eit overordna organ, med same tekst "
                    + "som i saka.",
            "A mandate is set and changed only by a superior body, in the very text of the case."),
    I_08(
            Force.WARNS,
            "Dette ligger utenfor mandatet som gjelder, og mangler hjemmel til det er endret.",
            "Dette ligg utanfor mandatet som gjeld, og manglar heimel til det er endra.",
            "This lies outside the mandate in force and lacks authority until that is amended."),
    I_09(
            "Det kan ikke brukes mer enn rammen uten at et datert vedtak har økt den først.",
            "Det kan ikkje brukast meir enn ramma utan at eit datert vedtak har auka ho først.",
            "No more than the frame is spent unless a dated decision has raised it first."),
    I_10(
            "Deler og helhet skal stemme: linjene med rammen, andelene med summen, debet "
                    + "med kredit.",
            "Delar og heilskap skal stemme: linjene med ramma, delane med summen, debet "
                    + "med kredit.",
            "Parts add up: lines to the frame, shares to the amount, debit to credit."),
    I_11(
            "En ramme kan ikke være større enn tilsagnene, hvis vedtaket ikke sier «ufinansiert».",
            "Ei ramme kan ikkje vere større enn tilsegnene, om vedtaket ikkje seier "
                    + "«ufinansiert».",
            "A frame stays within committed funding unless the decision says «ufinansiert»."),
    I_12(
            "Penger og egeninnsats føres hver for seg, og egeninnsats teller først når den "
                    + "er bekreftet.",
            "Pengar og eigeninnsats blir førte kvar for seg, og eigeninnsats tel først når "
                    + "han er stadfesta.",
            "Cash and in-kind are kept apart, and in-kind counts only once it is confirmed."),
    I_13(
            "Tilskudd brukes bare til det tilskuddet gjelder, og et bilag dekkes bare én gang.",
            "Tilskot blir brukt berre til det tilskotet gjeld, og eit bilag blir dekt "
                    + "berre éin gong.",
            "A grant pays only for what it allows, and a voucher is covered only once."),
    I_14(
            "En tilskuddsrapport har tall fra en fast posisjon og det giveren krever i tillegg.",
            "Ein tilskotsrapport har tal frå ein fast posisjon og det gjevaren krev i tillegg.",
            "A grant report has figures of a fixed position, and what its funder asks besides."),
    I_15(
            "Det bokføres ikke i en lukket periode; gjenåpning krever vedtak.",
            "Det blir ikkje bokført i ein lukka periode; gjenopning krev vedtak.",
            "Nothing is posted in a closed period; reopening it takes a decision."),
    I_16(
            "Den som attesterer kan ikke anvise, og ingen anviser penger til seg selv.",
            "Den som attesterer kan ikkje tilvise, og ingen tilviser pengar til seg sjølv.",
            "The attester is not the approver, and nobody approves money to himself."),
    I_17(
            "Omdisponering skjer innenfor fullmakten eller ved vedtak, og øker aldri rammen.",
            "Omdisponering skjer innanfor fullmakta eller ved vedtak, og aukar aldri ramma.",
            "A reallocation stays within its delegation or takes a decision; no frame "
                    + "grows by it."),
    I_18(
            "En felles sak er avgjort først når alle eierne har behandlet den og er enige "
                    + "om teksten.",
            "Ei felles sak er avgjord først når alle eigarane har handsama ho og er samde "
                    + "om teksten.",
            "A joint case is decided when every owner has treated it and all agree on the text."),
    I_19(
            "En eier deltar ved eget vedtak eller ved lov, og går ut etter avtalt frist.",
            "Ein eigar deltek ved eige vedtak eller ved lov, og går ut etter avtalt frist.",
            "An owner takes part by its own decision or by law, and leaves after agreed notice."),
    I_20(
            "Fellesnemnda kan bare det alle kommunestyrene har gitt den, og bare til de "
                    + "nye tiltrer.",
            "Fellesnemnda kan berre det alle kommunestyra har gjeve ho, og berre til dei "
                    + "nye tek over.",
            "A joint board may do only what all councils gave it, until the new council sits."),
    I_21(
            "Et vedtak krever at organet er vedtaksført etter reglene sine ved hver votering.",
            "Eit vedtak krev at organet er vedtaksført etter reglane sine ved kvar røysting.",
            "A decision needs quorum by the body's own rules at the time of each vote."),
    I_22(
            "Hver plass har én stemme; vara møter i rett rekkefølge, og bare når medlemmet "
                    + "er borte.",
            "Kvar plass har éi røyst; vara møter i rett rekkjefølgje, og berre når "
                    + "medlemmen er borte.",
            "Each seat has one vote; deputies serve in order, only while their member is away."),
    I_23(
            "Den som er inhabil, deltar ikke, telles ikke med og stemmer ikke.",
            "Den som er inhabil, deltek ikkje, blir ikkje rekna med og røystar ikkje.",
            "A disqualified member does not attend, is not counted and does not vote."),
    I_24(
            Force.WARNS,
            "Den som har forberedt saken som ansatt, møter i den som folkevalgt.",
            "Den som har førebudd saka som tilsett, møter i ho som folkevald.",
            "One who prepared the matter as an employee meets in it as an elected member."),
    I_25(
            "Tiltak som berører ansatte, skal være drøftet før vedtaket får virkning.",
            "Tiltak som vedkjem tilsette, skal vere drøfta før vedtaket får verknad.",
            "What affects staff is discussed with them before the decision takes effect."),
    I_26(
            "Papirene et vedtak bygger på, skal være registrert før voteringen.",
            "Papira eit vedtak byggjer på, skal vere registrerte før røystinga.",
            "The papers a decision rests on are on record before the vote."),
    I_27(
            "Et møte lukkes bare med hjemmel, sak for sak.",
            "Eit møte blir lukka berre med heimel, sak for sak.",
            "A meeting is closed to the public only on a legal ground, item by item."),
    I_28(
            "Et vedtak på vilkår gjelder først når vilkårene er oppfylt eller fjernet ved "
                    + "nytt vedtak.",
            "Eit vedtak på vilkår gjeld først når vilkåra er oppfylte eller fjerna ved "
                    + "nytt vedtak.",
            "A conditional decision takes effect when its conditions are met or lifted."),
    I_29(
            "Et vedtak på fullmakt viser til en fullmakt som gjaldt den dagen, i sak og beløp.",
            "Eit vedtak på fullmakt viser til ei fullmakt som galdt den dagen, i sak og beløp.",
            "A delegated decision cites a delegation valid that day, in matter and amount."),
    I_30(
            "Faller et vedtak, merkes alt som bygger på det; ingenting omgjøres av seg selv.",
            "Fell eit vedtak, blir alt som byggjer på det merkt; ingenting blir gjort om "
                    + "av seg sjølv.",
            "When a decision falls, all that rests on it is flagged; nothing is undone by itself."),
    I_31(
            "Overlevering godtas av lederen for enheten som tar imot, enhet for enhet.",
            "Overlevering blir godteken av leiaren for eininga som tek imot, eining for eining.",
            "A handover is accepted by the receiving unit's own leader, unit by unit."),
    I_32(
            "Den som tar over, har gevinsteier, budsjettansvarlig og dekning for driften.",
            "Den som tek over, har gevinsteigar, budsjettansvarleg og dekning for drifta.",
            "Who takes over has a benefit owner, a budget holder and cover for running costs."),
    I_33(
            "Et prosjekt lukkes ikke med noe åpent som ingen har tatt over.",
            "Eit prosjekt blir ikkje lukka med noko ope som ingen har teke over.",
            "A project does not close with anything open that nobody has taken over."),
    I_34(
            "Et program lukkes når alle eierne har godkjent sluttregnskapet og arkivet er "
                    + "avlevert.",
            "Eit program blir lukka når alle eigarane har godkjent sluttrekneskapen og "
                    + "arkivet er avlevert.",
            "A programme closes when every owner approves the accounts and the archive is "
                    + "delivered."),
    I_35(
            Force.BY_KIND,
            "Å signere for andre krever fullmakt den dagen, og en utløpt avtale gir ingen "
                    + "nye plikter.",
            "Å signere for andre krev fullmakt den dagen, og ein utgått avtale gjev ingen "
                    + "nye plikter.",
            "Signing for others takes authority that day; an expired agreement binds no further."),
    I_36(
            Force.BY_KIND,
            "Stillingen varer lenger enn pengene, eller andelene blir ikke 100 %.",
            "Stillinga varer lenger enn pengane, eller delane blir ikkje 100 %.",
            "The position outlasts its funding, or its shares do not make 100 %."),
    I_37(
            "Stillingsbrøken ligger innenfor det vedtaket tillater.",
            "Stillingsbrøken ligg innanfor det vedtaket tillèt.",
            "A position's fraction lies within what the decision allows."),
    I_38(
            "Organet er satt sammen etter regelen, eller avviket er vedtatt.",
            "Organet er sett saman etter regelen, eller avviket er vedteke.",
            "A body is composed by its rule, or the deviation has a recorded waiver."),
    I_39(
            "En milepæls opprinnelige dato endres bare ved vedtak; prognosen kan endres fritt.",
            "Den opphavlege datoen til ein milepæl blir endra berre ved vedtak; prognosen "
                    + "står fritt.",
            "A milestone's baseline moves only by decision; its forecast may move freely."),
    I_40(
            "En godkjent statusrapport endres ikke; nye fakta krever en ny versjon.",
            "Ein godkjend statusrapport blir ikkje endra; nye fakta krev ein ny versjon.",
            "An approved status report does not change; new facts need a new version."),
    I_41(
            "Ingen fødselsnummer og ingen opplysninger om pasienter, heller ikke i filnavn.",
            "Ingen fødselsnummer og ingen opplysningar om pasientar, heller ikkje i filnamn.",
            "No national identity numbers and no patient data, not in file names either."),
    I_42(
            "Fagforening, fravær, inhabilitet, hemmelig stemme og tilbyder lagres bare skjermet.",
            "Fagforeining, fråvær, inhabilitet, hemmeleg røyst og tilbydar blir lagra "
                    + "berre skjerma.",
            "Union, absence, disqualification, secret votes and bidders are kept protected only."),
    I_43(
            "Offentligheten ser bare det som er merket åpent eller har en egen offentlig tekst.",
            "Offentlegheita ser berre det som er merkt ope eller har ein eigen offentleg tekst.",
            "The public sees only what is marked public or has a public text of its own."),
    I_44(
            "En kontrakt krever evaluering, vedtak, eventuell karens og en verdi innenfor "
                    + "strategien.",
            "Ein kontrakt krev evaluering, vedtak, eventuell karens og ein verdi innanfor "
                    + "strategien.",
            "A contract takes evaluation, decision, any standstill and a value within the "
                    + "strategy."),
    I_45(
            "Et vedtak kan ikke bygge på et dokument uten kontrollsum (SHA-256).",
            "Eit vedtak kan ikkje byggje på eit dokument utan kontrollsum (SHA-256).",
            "No decision rests on a document without a hash (SHA-256)."),
    I_46(
            "Der kildene er uenige, viser rapporten «omstridt».",
            "Der kjeldene er usamde, viser rapporten «omstridd».",
            "Where sources disagree, a report shows 'disputed'."),
    I_47(
            Force.WARNS,
            "Delegert vedtak, hastevedtak eller skriftlig behandling er ikke meldt i neste møte.",
            "Delegert vedtak, hastevedtak eller skriftleg handsaming er ikkje meldt i neste møte.",
            "A delegated, urgent or written decision was not reported in the next meeting."),
    I_48(
            "Et vedtak om å gjøre noe har en ansvarlig og en frist.",
            "Eit vedtak om å gjere noko har ein ansvarleg og ein frist.",
            "A decision to do something has someone responsible and a date."),
    I_49(
            "Hver hendelse hører til nøyaktig én arkivskaper, og arkivplikten kan ikke gis bort.",
            "Kvar hending høyrer til nøyaktig éin arkivskapar, og arkivplikta kan ikkje "
                    + "gjevast bort.",
            "Each event has exactly one archive creator, whose duty cannot be given away."),
    I_50(
            "Bare revisor skriver i revisors egne strømmer, og revisor skriver ingen andre "
                    + "steder.",
            "Berre revisor skriv i revisors eigne straumar, og revisor skriv ingen andre stader.",
            "Only auditors write to auditors' streams, and auditors write nowhere else."),
    I_51(
            Force.WARNS,
            "Saken mangler lovpålagt høring av brukerne eller en grunn til at den er utelatt.",
            "Saka manglar lovpålagd høyring av brukarane eller ein grunn til at ho er utelaten.",
            "The case lacks the statutory hearing of users, or a reason why it was left out."),
    I_52(
            "Den som går ut, beholder sin historie, og det åpne får en etterfølger.",
            "Den som går ut, held på historia si, og det opne får ein etterfølgjar.",
            "One who leaves keeps its history, and what it leaves open gets a successor."),
    I_53(
            "Uttalelser fra eller om navngitte ansatte krever registrert samtykke.",
            "Utsegner frå eller om namngjevne tilsette krev registrert samtykke.",
            "Statements by or about named employees need a recorded consent.");

    /** What a breach leads to. */
    public enum Force {
        REFUSES,
        WARNS,
        /** Refuses or warns by the kind of the breach: the feature that guards it decides. */
        BY_KIND
    }

    private final Force force;
    private final Words words;

    Invariant(String nb, String nn, String en) {
        this(Force.REFUSES, nb, nn, en);
    }

    Invariant(Force force, String nb, String nn, String en) {
        this.force = force;
        this.words = new Words(nb, nn, en);
    }

    /** The rule as it is cited: {@code I-07}. */
    public String number() {
        return name().replace('_', '-');
    }

    public Words words() {
        return words;
    }

    public Force force() {
        return force;
    }

    /** Whether a breach is recorded and shown, and never refused. */
    public boolean isWarning() {
        return force == Force.WARNS;
    }

    /** Reads {@code I-07}; throws {@link Malformed} for a number that no rule has. */
    public static Invariant parse(String number) {
        for (Invariant rule : values()) {
            if (rule.number().equals(number)) return rule;
        }
        throw new Malformed(
                new Words(
                        "«" + number + "» er ikke nummeret på en regel (I-01 til I-53).",
                        "«" + number + "» er ikkje nummeret på ein regel (I-01 til I-53).",
                        "'" + number + "' is not the number of a rule (I-01 to I-53)."));
    }

    @Override
    public String toString() {
        return number();
    }
}
