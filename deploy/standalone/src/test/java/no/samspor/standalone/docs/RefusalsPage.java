package no.samspor.standalone.docs;

import no.samspor.kernel.Refusal;

/** Every reason to refuse, feature by feature, in order of precedence. */
final class RefusalsPage {

    private RefusalsPage() {}

    static Markdown of(Markdown page) {
        page.line("# Refusals").empty();
        page.line(
                "Every reason for which a request is refused. Of several that apply, the one that"
                        + " stands first here is given.");
        page.line(
                "A problem answer names it as `code`, and its `type` leads to the paragraph here."
                        + " Written by `./samspor docs`.");
        page.empty();
        for (Class<?> catalogue : Code.refusals()) {
            page.line("## " + titleOf(catalogue)).empty();
            for (Refusal reason : Code.reasons(catalogue)) describe(page, reason);
        }
        return page;
    }

    private static String titleOf(Class<?> catalogue) {
        String name = catalogue.getSimpleName().replace("Refusal", "");
        return switch (name) {
            case "Edge" -> "Every request";
            case "Access" -> "Every command";
            default -> Markdown.spoken(name);
        };
    }

    private static void describe(Markdown page, Refusal reason) {
        page.line("<a id=\"" + Markdown.anchor(reason) + "\"></a>").empty();
        page.line("### " + reason.code()).empty();
        String rule = reason.rule() == null ? "" : " · rule " + RulesPage.link(page, reason.rule());
        page.line("Status " + reason.kind().status() + rule).empty();
        page.line("- nb: " + reason.words().nb());
        page.line("- nn: " + reason.words().nn());
        page.line("- en: " + reason.words().en()).empty();
    }
}
