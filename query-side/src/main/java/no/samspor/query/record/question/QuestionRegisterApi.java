package no.samspor.query.record.question;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.QuestionId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.Versions;
import no.samspor.query.asof.Where;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What rests on fallen decisions: the work list of I-30. */
@RestController
@RequestMapping("/api/v1/questions")
final class QuestionRegisterApi {

    private final QuestionTable questions;
    private final Versions versions;

    QuestionRegisterApi(QuestionTable questions, Versions versions) {
        this.questions = questions;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<QuestionView.Row> list(
            @RequestParam(required = false) @Nullable Id target,
            @RequestParam(required = false) @Nullable DecisionId decision,
            @RequestParam(required = false) @Nullable String state,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where = Where.all().is("target", target).is("decision", decision).is("state", state);
        return questions.list(asOf, where, page, sight);
    }

    @GetMapping("/{question}")
    Answer.One<QuestionView.Row> one(@PathVariable QuestionId question, AsOf asOf, Sight sight) {
        Seen<QuestionView.Row> found =
                questions
                        .one(question, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(question, asOf));
    }
}
