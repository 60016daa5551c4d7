package no.samspor.command.access;

import no.samspor.edge.Caller;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.events.record.CodeListEvent;
import no.samspor.events.record.CodeLists;
import no.samspor.kernel.id.Id;
import no.samspor.log.LogReader;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller may do now: with a thing that is there, and in general to make a new one. */
@RestController
@RequestMapping("/api/v1")
final class AvailableApi {

    private final Availability availability;
    private final LogReader log;
    private final Reach reach;

    AvailableApi(Availability availability, LogReader log, Reach reach) {
        this.availability = availability;
        this.log = log;
        this.reach = reach;
    }

    @GetMapping("/commands")
    ResponseEntity<Available> anew() {
        return answer(new Available(null, null, availability.anew(Caller.current())));
    }

    @GetMapping("/{things}/{thing}/commands")
    ResponseEntity<Available> of(@PathVariable String things, @PathVariable Id thing) {
        Caller caller = Caller.current();
        long version = log.versionOf(thing);
        boolean isUnheard = version < 0 && isOfCodes(thing);
        boolean isThere = isUnheard || (version >= 0 && reach.includes(thing, caller));
        if (!isThere || !availability.knows(things, thing)) {
            throw new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND));
        }
        if (isUnheard) return answer(new Available(thing, null, availability.first(thing, caller)));
        return answer(new Available(thing, version, availability.of(thing, caller)));
    }

    /** A list of codes is there from the start, before anything was added to it. */
    private static boolean isOfCodes(Id thing) {
        return CodeLists.builtIn().names().stream()
                .anyMatch(name -> CodeListEvent.idOf(name).equals(thing));
    }

    /** It is true for this reader at this moment only. */
    private static ResponseEntity<Available> answer(Available available) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(available);
    }
}
