package no.samspor.command.money;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samspor.command.Stamps;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.money.Dims;
import no.samspor.events.money.FrameLine;
import no.samspor.events.money.FrameStanding;
import no.samspor.events.money.FrameUse;
import no.samspor.events.money.PeriodStanding;
import no.samspor.events.money.PostingPeriod;
import no.samspor.events.money.Side;
import no.samspor.events.money.Voucher;
import no.samspor.events.money.VoucherLine;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PeriodId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;

/** One small programme's money, for tests: a frame of two lines, and vouchers charged to it. */
public final class Money {

    public static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    public static final ProgrammeId OTHER_PROGRAMME = new ProgrammeId(Id.named("other programme"));
    public static final OrganisationId ORG = new OrganisationId(Id.named("municipality a"));
    public static final OrganisationId OTHER_ORG = new OrganisationId(Id.named("municipality b"));
    public static final FrameId FRAME = new FrameId(Id.named("frame"));
    public static final LineId PAY = new LineId(Id.named("line/pay"));
    public static final LineId TRAVEL = new LineId(Id.named("line/travel"));
    public static final PostingPeriod MARCH = new PostingPeriod(2026, 3);
    public static final PeriodId IN_MARCH = MARCH.idIn(PROGRAMME);
    public static final Dims DIMS = dims("010");

    public static final PersonId ANNA = new PersonId(Id.named("anna"));
    public static final PersonId BO = new PersonId(Id.named("bo"));
    public static final Stamp BY_ANNA = by(ANNA);
    public static final Stamp BY_BO = by(BO);

    private Money() {}

    private static Stamp by(PersonId person) {
        return Stamps.by(new Actor(person, Stamps.OFFICE, Role.ECO, null, null, null));
    }

    public static Nok kr(long kroner) {
        return Nok.kroner(kroner);
    }

    public static Dims dims(String art) {
        return new Dims(new Code("1"), new Code(art), new Code("120"), "4100", "P-77", null, null);
    }

    public static FrameLine frameLine(LineId line, long kroner) {
        return new FrameLine(line, "Linje", 2026, null, null, null, null, "drift", kr(kroner));
    }

    public static FrameStanding frame(FrameLine... lines) {
        return new FrameStanding(
                FRAME,
                PROGRAMME,
                FrameStanding.Status.GRANTED,
                Arrays.stream(lines).map(FrameLine::kr).reduce(Nok.ZERO, Nok::plus),
                Arrays.stream(lines)
                        .collect(Collectors.toMap(FrameLine::line, Function.identity())),
                null,
                Set.of());
    }

    /** Granted to its pay line from a date on; posted on that line. */
    public static FrameUse use(long granted, String from, long posted) {
        return use(granted, from, posted, Set.of());
    }

    public static FrameUse use(long granted, String from, long posted, Set<Invariant> missing) {
        return new FrameUse(
                FRAME,
                true,
                List.of(new FrameUse.Grant(UncertainDate.parse(from), PAY, kr(granted))),
                posted == 0 ? Map.of() : Map.of(PAY, kr(posted)),
                kr(posted),
                Set.of(),
                missing);
    }

    public static PeriodStanding period(PeriodStanding.Status status) {
        return new PeriodStanding(IN_MARCH, status);
    }

    public static VoucherLine debit(LineId line, long kroner) {
        return charged(Side.DEBIT, line, kroner);
    }

    public static VoucherLine credit(LineId line, long kroner) {
        return charged(Side.CREDIT, line, kroner);
    }

    private static VoucherLine charged(Side side, LineId line, long kroner) {
        return new VoucherLine(side, kr(kroner), null, null, DIMS, FRAME, line, null, null);
    }

    public static Voucher voucher(VoucherLine... lines) {
        return voucher(MARCH, null, false, null, lines);
    }

    public static Voucher voucher(
            PostingPeriod period,
            PostingPeriod original,
            boolean bothSides,
            PersonId payee,
            VoucherLine... lines) {
        return new Voucher(
                ORG,
                "10045",
                UncertainDate.parse("2026-02-27"),
                period,
                original,
                bothSides,
                "Lønn februar",
                payee,
                null,
                List.of(lines));
    }

    public static OrganisationRegistered registered(OrganisationId organisation) {
        return new OrganisationRegistered(
                organisation, "Kommune (test)", List.of(), null, null, null, null, null);
    }

    public static OrganisationStanding organisation(OrganisationId organisation) {
        return new OrganisationStanding(organisation, false, Map.of(), Set.of(), null, null);
    }

    /** What a council has decided, in effect and without conditions. */
    public static DecisionAdopted adopted(DecisionId decision) {
        return new DecisionAdopted(
                decision,
                new BodyId(Id.named("council")),
                PROGRAMME,
                new Code("resolution"),
                "Penger",
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                null,
                null);
    }
}
