package no.samspor.query.evidence;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Norway;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.AnswersWith;
import no.samspor.query.asof.Days;
import no.samspor.query.asof.Refuses;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evidence of a decision, a stream, a programme or a period, that needs us no longer. */
@RestController
@RequestMapping("/api/v1")
final class EvidenceApi {

    private static final String ZIP = "application/zip";

    private final EvidenceTable events;
    private final SealedLog log;

    EvidenceApi(EvidenceTable events, SealedLog log) {
        this.events = events;
        this.log = log;
    }

    /**
     * @param decision its stream, what mentions it, and what it rests on
     * @param stream that and its corrections alone
     * @param from the first day on which it was recorded, with {@code to}, the last
     */
    @GetMapping("/evidence")
    @AnswersWith(value = ZIP, means = "Bevispakken: hendelser, bevis, sjekkpunkt og rapport.")
    @Refuses(EvidenceRefusal.class)
    ResponseEntity<byte[]> evidence(
            @RequestParam(required = false) @Nullable DecisionId decision,
            @RequestParam(required = false) @Nullable Id stream,
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to,
            Sight sight)
            throws SQLException {
        @Nullable Object period = from == null ? to : from;
        long asked =
                Stream.of(decision, stream, programme, period).filter(Objects::nonNull).count();
        if (asked != 1) throw refused(EvidenceRefusal.ASK_FOR_ONE);
        SealedLog.Seals seals =
                log.newest().orElseThrow(() -> refused(EvidenceRefusal.NOTHING_SEALED));
        if (decision != null) return whole(decision, "Vedtaket " + decision, seals, sight);
        if (programme != null) return whole(programme, "Programmet " + programme, seals, sight);
        if (stream != null) {
            List<Told> found = events.of(stream.value(), false, seals.newest().size(), sight);
            return answer(stream.toString(), "Alt om " + stream, found, seals);
        }
        if (from == null || to == null) throw refused(EvidenceRefusal.ASK_FOR_ONE);
        List<Told> found =
                events.of(
                        Days.within("from", from).atStartOfDay(Norway.TIME).toInstant(),
                        Days.within("to", to).plusDays(1).atStartOfDay(Norway.TIME).toInstant(),
                        seals.newest().size(),
                        sight);
        String about = "Registrert fra og med %s til og med %s".formatted(from, to);
        return answer(from + "-" + to, about, found, seals);
    }

    private ResponseEntity<byte[]> whole(Id id, String about, SealedLog.Seals seals, Sight sight)
            throws SQLException {
        long size = seals.newest().size();
        return answer(id.toString(), about, events.of(id.value(), true, size, sight), seals);
    }

    private ResponseEntity<byte[]> answer(
            String name, String about, List<Told> found, SealedLog.Seals seals)
            throws SQLException {
        if (found.isEmpty()) throw refused(EdgeRefusal.NOT_FOUND);
        SealedLog.Seal seal = seals.over(found.getLast().position());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ZIP))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"samspor-%s.zip\"".formatted(name))
                .body(Bundle.of(about, found, seal, log.proofs(seal, found)));
    }

    private static Problem.Thrown refused(Refusal refusal) {
        return new Problem.Thrown(Problem.of(refusal));
    }
}
