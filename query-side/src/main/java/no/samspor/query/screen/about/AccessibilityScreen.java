package no.samspor.query.screen.about;

import jakarta.servlet.http.HttpServletRequest;
import no.samspor.query.screen.Bare;
import no.samspor.query.screen.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The accessibility statement (tilgjengelighetserklæring) that the law asks for: what is checked,
 * what is known not to be good enough, and where to complain.
 */
@Controller
final class AccessibilityScreen {

    private final Frame frame;

    AccessibilityScreen(Frame frame) {
        this.frame = frame;
    }

    @GetMapping("/about/accessibility")
    String statement(HttpServletRequest request, Model model) {
        model.addAttribute("bare", Bare.of(request));
        model.addAttribute("frame", frame);
        return "screen/accessibility";
    }
}
