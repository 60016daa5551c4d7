package no.samspor.query.screen.doing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/**
 * One command as a form: filled, looked over, sent, and answered with a receipt. Every step is a
 * round trip that carries all that was typed, so nothing is lost on a refusal or a stale version.
 */
@Controller
final class FormScreen {

    private static final String PROGRAMME = "/programme";
    private static final String NAME = "/name";
    private static final String ORIGIN = "/basis/origin";

    /** Where the form stood when it was sent: looked over, or with its receipt. */
    private static final String AT = "at";

    private static final String RECEIPT = "receipt";

    /** What is asked of the form while it is filled in. */
    private static final List<String> ROUND_TRIPS = List.of("add", "remove", "find", "back");

    private static final List<String> CLOTHES = List.of("lang", "scheme");

    private final Commands commands;
    private final Description description;
    private final Standing standing;
    private final Happened happened;

    FormScreen(Commands commands, Description description, Standing standing, Happened happened) {
        this.commands = commands;
        this.description = description;
        this.standing = standing;
        this.happened = happened;
    }

    /** What a form is about. */
    private record About(
            Task task,
            @Nullable String thing,
            @Nullable String version,
            @Nullable String programme) {}

    @GetMapping("/do/{thing}/{command}")
    String form(
            @PathVariable String thing,
            @PathVariable String command,
            @RequestParam(required = false) @Nullable String programme,
            Screen screen,
            Model model) {
        About about = about(thing, command, programme, screen);
        Filled filled = Filled.of(Map.of());
        if (about.programme() != null) filled.put(PROGRAMME, about.programme());
        if (about.task().isReported()) filled.put(ORIGIN, "mirrored");
        @Nullable String list = CodeListing.nameOf(thing);
        if (list != null) filled.put(NAME, list);
        return show(
                "screen/doing-form",
                opened(about, filled, screen, model),
                UUID.randomUUID().toString(),
                filled,
                Map.of(),
                screen,
                model);
    }

    /** A form whose command replaces what stands begins with it, and with the version of it. */
    private About opened(About about, Filled filled, Screen screen, Model model) {
        @Nullable String thing = about.thing();
        String command = about.task().name();
        if (thing == null || !about.task().isAllowed() || !Standing.isReplacedBy(command)) {
            return about;
        }
        JsonNode schema = description.schema(operation(about));
        @Nullable String read = standing.fill(command, thing, schema, filled, screen);
        model.addAttribute("standing", read == null ? "hidden" : "filled");
        return read == null ? about : new About(about.task(), thing, read, about.programme());
    }

    @PostMapping("/do/{thing}/{command}")
    String step(
            @PathVariable String thing,
            @PathVariable String command,
            HttpServletRequest request,
            Screen screen,
            Model model) {
        Filled filled = Filled.of(request.getParameterMap());
        About fresh = about(thing, command, filled.at(PROGRAMME), screen);
        About about =
                new About(
                        fresh.task(),
                        fresh.thing(),
                        fresh.version() == null
                                ? null
                                : stated(request, "version", fresh.version()),
                        fresh.programme());
        String key = stated(request, "key", UUID.randomUUID().toString());
        @Nullable String row = request.getParameter("remove");
        @Nullable String list = request.getParameter("add");
        if (row != null) filled.removeRow(row);
        if (list != null) filled.addRow(list);
        if (isOnlyShown(request)) {
            return show("screen/doing-form", about, key, filled, Map.of(), screen, model);
        }
        Written written = Written.of(fields(about, filled, screen), screen.say());
        if (!written.errors().isEmpty()) {
            return show("screen/doing-form", about, key, filled, written.errors(), screen, model);
        }
        if (!isSent(request)) {
            return show("screen/doing-confirm", about, key, filled, Map.of(), screen, model);
        }
        return send(about, key, filled, written, screen, model);
    }

    /** Whether the form itself is wanted, and not what follows from it. */
    private static boolean isOnlyShown(HttpServletRequest request) {
        boolean isWithin =
                ROUND_TRIPS.stream().anyMatch(name -> request.getParameter(name) != null);
        return isWithin || (isInOtherClothes(request) && request.getParameter(AT) == null);
    }

    /** What was sent before is sent again for its receipt, which comes with the same key. */
    private static boolean isSent(HttpServletRequest request) {
        boolean isAgain = isInOtherClothes(request) && RECEIPT.equals(request.getParameter(AT));
        return isAgain || request.getParameter("send") != null;
    }

    /** Whether the same page is wanted in another language, or in other colours. */
    private static boolean isInOtherClothes(HttpServletRequest request) {
        return CLOTHES.stream().anyMatch(name -> request.getParameter(name) != null);
    }

    private String send(
            About about, String key, Filled filled, Written written, Screen screen, Model model) {
        String address = about.task().address();
        for (JsonNode each : operation(about).path("parameters")) {
            String name = each.path("name").asString("");
            if (!address.contains("{" + name + "}")) continue;
            address = address.replace("{" + name + "}", filled.at("/" + name));
            written.body().remove(name);
        }
        Commands.Sent sent = commands.send(address, written.body(), key, about.version(), screen);
        if (sent.isAccepted()) {
            show("screen/doing-receipt", about, key, filled, Map.of(), screen, model);
            model.addAttribute("answer", sent.body());
            model.addAttribute("happened", happened.of(sent.body(), screen));
            model.addAttribute("task", about.task());
            model.addAttribute("thing", sent.body().text("id"));
            return "screen/doing-receipt";
        }
        return refused(about, key, filled, written, sent, screen, model);
    }

    private String refused(
            About about,
            String key,
            Filled filled,
            Written written,
            Commands.Sent sent,
            Screen screen,
            Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Json each : sent.body().list("errors")) {
            errors.put(written.field(each.text("pointer", "")), each.text("detail", ""));
        }
        List<Json> since = List.of();
        About next = about;
        @Nullable String thing = about.thing();
        if (sent.isStale() && thing != null && about.version() != null) {
            since = happened.since(thing, Long.parseLong(about.version()), screen);
            String newest = sent.body().text("version", about.version());
            next = new About(about.task(), thing, newest, about.programme());
        }
        show("screen/doing-form", next, key, filled, errors, screen, model);
        Page page = (Page) java.util.Objects.requireNonNull(model.getAttribute("page"));
        model.addAttribute("page", page.refused(sent.body(), since));
        model.addAttribute("carries", true);
        return "screen/doing-form";
    }

    private String show(
            String view,
            About about,
            String key,
            Filled filled,
            Map<String, String> errors,
            Screen screen,
            Model model) {
        List<Field> fields = fields(about, filled, screen);
        boolean isForm = view.equals("screen/doing-form");
        model.addAttribute("carries", !isForm || about.task().isAllowed());
        model.addAttribute(
                "page",
                new Page(
                        about.task(),
                        about.thing(),
                        about.version(),
                        key,
                        fields,
                        filled.all(),
                        errors,
                        null,
                        List.of()));
        return view;
    }

    private List<Field> fields(About about, Filled filled, Screen screen) {
        Choices choices = new Choices(screen, about.programme());
        return new Form(description, choices, filled, screen.say())
                .fields(about.task().name(), operation(about), about.task().address());
    }

    private JsonNode operation(About about) {
        @Nullable JsonNode operation = description.operation(about.task().name());
        if (operation == null) throw new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND));
        return operation;
    }

    private About about(String thing, String command, @Nullable String stated, Screen screen) {
        boolean isNew = thing.equals(DoingScreen.NEW);
        @Nullable String programme =
                isNew ? blankToNull(stated) : DoingScreen.programmeOf(thing, screen, description);
        screen.of(programme, isNew ? "doing" : null);
        Json told =
                isNew
                        ? commands.anew(screen)
                        : commands.of(DoingScreen.things(thing, description), thing, screen);
        for (Task task : Task.of(told)) {
            if (task.name().equals(command)) {
                return new About(task, isNew ? null : thing, told.text("version"), programme);
            }
        }
        throw new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String stated(HttpServletRequest request, String name, String otherwise) {
        @Nullable String value = request.getParameter(name);
        return value == null || !value.matches("[\\x21-\\x7e]{1,64}") ? otherwise : value;
    }
}
