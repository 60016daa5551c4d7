package no.samspor.query.screen.verification;

import java.util.Map;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.screen.Frame;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Reading;
import no.samspor.query.screen.Say;
import no.samspor.query.screen.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** How the log stands, what it has signed, and who has seen it (R23). */
@Controller
final class VerificationScreen {

    private static final String[] WORDS = {
        "holds",
        "fails",
        "working",
        "all",
        "not",
        "nothing",
        "away",
        "missing",
        "closed",
        "step",
        "keys",
        "form",
        "leaf",
        "receipt",
        "proof",
        "witnesses",
        "says",
        "bad.base64",
        "bad.number",
        "bad.form",
        "bad.name",
        "bad.point",
        "bad.key",
        "bad.note",
        "bad.signature",
        "bad.forged",
        "bad.unsigned",
        "bad.checkpoint",
        "bad.origin",
        "bad.proof",
        "bad.outside",
        "bad.path",
        "bad.root",
        "bad.promise",
        "bad.position",
        "bad.leaf"
    };

    private final JsonMapper json;
    private final Frame frame;

    VerificationScreen(JsonMapper json, Frame frame) {
        this.json = json;
        this.frame = frame;
    }

    @GetMapping("/programmes/{programme}/verification")
    String ofProgramme(
            @PathVariable ProgrammeId programme,
            @RequestParam(required = false) @Nullable Long position,
            Screen screen,
            Model model) {
        return page(programme.toString(), position, screen, model);
    }

    @GetMapping("/verification")
    String page(
            @RequestParam(required = false) @Nullable Long position, Screen screen, Model model) {
        return page(null, position, screen, model);
    }

    private String page(
            @Nullable String programme, @Nullable Long position, Screen screen, Model model) {
        screen.of(programme, "verification");
        Reading state = screen.readPlain("/api/v1/log/state");
        Json log = state.answer();
        model.addAttribute("log", log);
        model.addAttribute("witnesses", log.list("witnesses"));
        model.addAttribute("position", position);
        model.addAttribute("words", json.writeValueAsString(words(screen.say())));
        model.addAttribute("verifier", frame.asset("verifier.js"));
        model.addAttribute("kept", Kept.of(screen));
        return "screen/verification";
    }

    private static Map<String, String> words(Say say) {
        Map<String, String> words = new java.util.LinkedHashMap<>();
        for (String each : WORDS) words.put(each, say.word("verification.js." + each));
        return words;
    }
}
