package no.samspor.command.money.entry;

import static no.samspor.command.money.entry.EntryRefusal.BEYOND_FRAME;
import static no.samspor.command.money.entry.EntryRefusal.FRAME_NOT_EVIDENCED;
import static no.samspor.command.money.entry.EntryRefusal.FRAME_NOT_OPEN;
import static no.samspor.command.money.entry.EntryRefusal.FRAME_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samspor.events.money.EntryEvent;
import no.samspor.events.money.EntryEvent.BookedLine;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.FrameUse;
import no.samspor.events.money.Side;
import no.samspor.events.money.Voucher;
import no.samspor.events.money.VoucherLine;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.LineId;
import org.jspecify.annotations.Nullable;

/** What booking a voucher's lines on one day does to the frames that they are charged to. */
final class EntryBooking {

    private final Map<FrameId, FrameUse> uses = new LinkedHashMap<>();
    private final Map<FrameId, Nok> charges = new HashMap<>();
    private final Map<LineId, Nok> chargesByLine = new HashMap<>();
    private final List<VoucherLine> lines;
    private final boolean reversing;
    private final LocalDate day;

    private EntryBooking(Voucher voucher, boolean reversing, LocalDate day, Known known) {
        this.lines = voucher.lines();
        this.reversing = reversing;
        this.day = day;
        for (VoucherLine line : lines) {
            @Nullable FrameUse use = known.about(FrameUse.class, line.frame());
            if (use == null) throw new Refused(FRAME_UNKNOWN);
            Nok charge = sideOf(line) == Side.DEBIT ? line.kr() : line.kr().negated();
            uses.put(line.frame(), use);
            charges.merge(line.frame(), charge, Nok::plus);
            chargesByLine.merge(line.line(), charge, Nok::plus);
        }
    }

    static EntryBooking of(Voucher voucher, LocalDate day, Known known) {
        return new EntryBooking(voucher, false, day, known);
    }

    /** The same lines on the opposite sides: the pair nets to nought. */
    static EntryBooking reversing(Voucher voucher, LocalDate day, Known known) {
        return new EntryBooking(voucher, true, day, known);
    }

    /** I-09: within what decisions in effect today have granted, and shown to have granted. */
    void staysWithin(Stamp stamp, Guard guard) {
        for (FrameUse use : uses.values()) {
            guard.refuseIf(!use.open(), FRAME_NOT_OPEN, Map.of("frame", use.frame()))
                    .refuseIf(stamp.isNative() && !use.isEvidenced(), FRAME_NOT_EVIDENCED)
                    .refuseIf(excess(use).isPositive(), BEYOND_FRAME, figures(use));
        }
    }

    private Map<String, Object> figures(FrameUse use) {
        Nok granted = use.grantedOn(day);
        return Map.of(
                "frame", use.frame(),
                "granted", granted,
                "posted", use.posted(),
                "wouldBe", postedAfter(use),
                "remaining", granted.minus(use.posted()));
    }

    /** Reality is never refused: what goes beyond a frame opens an overrun instead (I-09). */
    List<EntryEvent> overruns(EntryId entry) {
        List<EntryEvent> overruns = new ArrayList<>();
        for (FrameUse use : uses.values()) {
            Nok excess = excess(use);
            if (excess.isPositive()) overruns.add(new OverrunOpened(entry, use.frame(), excess));
        }
        return overruns;
    }

    /** How much of this voucher lies beyond the frame; never more than it charges itself. */
    private Nok excess(FrameUse use) {
        Nok charge = charges.getOrDefault(use.frame(), Nok.ZERO);
        Nok beyond = postedAfter(use).minus(use.grantedOn(day));
        return beyond.exceeds(charge) ? charge : beyond;
    }

    List<BookedLine> lines() {
        List<BookedLine> booked = new ArrayList<>();
        for (VoucherLine line : lines) {
            FrameUse use = Objects.requireNonNull(uses.get(line.frame()));
            booked.add(
                    new BookedLine(
                            booked.size() + 1,
                            sideOf(line),
                            line.kr(),
                            line.frame(),
                            line.line(),
                            use.grantedOn(day).minus(postedAfter(use)),
                            lineRemaining(use, line.line())));
        }
        return List.copyOf(booked);
    }

    private Nok postedAfter(FrameUse use) {
        return use.posted().plus(charges.getOrDefault(use.frame(), Nok.ZERO));
    }

    private Nok lineRemaining(FrameUse use, LineId line) {
        return use.grantedOn(day, line)
                .minus(use.posted(line))
                .minus(chargesByLine.getOrDefault(line, Nok.ZERO));
    }

    private Side sideOf(VoucherLine line) {
        return reversing ? line.side().opposite() : line.side();
    }
}
