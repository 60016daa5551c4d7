package no.samspor.query.screen.start;

import jakarta.servlet.http.HttpServletRequest;
import no.samspor.edge.session.Visitor;
import no.samspor.query.screen.Bare;
import no.samspor.query.screen.Frame;
import no.samspor.query.screen.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page for whoever is not signed in, and the programmes for whoever is. */
@Controller
final class StartScreen {

    private final Frame frame;

    StartScreen(Frame frame) {
        this.frame = frame;
    }

    @GetMapping("/")
    String front(HttpServletRequest request, Model model) {
        if (Visitor.ifAny(request) != null) return "redirect:/programmes";
        model.addAttribute("bare", Bare.of(request));
        model.addAttribute("frame", frame);
        return "screen/front";
    }

    @GetMapping("/programmes")
    String programmes(Screen screen) {
        return "screen/programmes";
    }
}
