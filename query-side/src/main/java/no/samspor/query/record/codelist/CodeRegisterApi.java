package no.samspor.query.record.codelist;

import java.time.LocalDate;
import java.util.List;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.events.record.CodeLists;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.CodeListId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be chosen where a field takes a code ({@code x-code-list} in the description). */
@RestController
@RequestMapping("/api/v1/code-lists")
final class CodeRegisterApi {

    private final CodeTable codes;

    CodeRegisterApi(CodeTable codes) {
        this.codes = codes;
    }

    /**
     * One code for one time; a code may stand twice, for two times.
     *
     * @param validFrom the first day it may be used; null for ever before
     * @param validTo the last day it may be used; null while nothing ends it
     */
    record Listed(
            Code code,
            String nb,
            String nn,
            String en,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static Listed of(CodeLists.Entry entry) {
            return new Listed(
                    entry.code(),
                    entry.words().nb(),
                    entry.words().nn(),
                    entry.words().en(),
                    entry.validFrom(),
                    entry.validTo());
        }
    }

    /** All that the list has ever held, in its own order. */
    @GetMapping("/{list}/codes")
    Answer.Made<List<Listed>> codes(@PathVariable CodeListId list, AsOf asOf, Sight sight) {
        String name =
                CodeLists.builtIn().names().stream()
                        .filter(each -> CodeLists.idOf(each).equals(list))
                        .findFirst()
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        List<CodeLists.Entry> held = codes.with(list, asOf, sight).all(name);
        return new Answer.Made<>(held.stream().map(Listed::of).toList(), Answer.Meta.of(asOf));
    }
}
