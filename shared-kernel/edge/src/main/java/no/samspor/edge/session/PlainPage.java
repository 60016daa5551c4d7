package no.samspor.edge.session;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** A page of headings, paragraphs and buttons, which needs nothing but itself and its style. */
public final class PlainPage {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private PlainPage() {}

    /**
     * @param language of the whole page: nb, nn or en
     * @param body HTML; every text in it has gone through {@link #text}
     */
    public static ResponseEntity<String> of(String language, String title, String body) {
        String page =
                """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s – Samspor</title>
                <link rel="icon" type="image/svg+xml" href="/login.svg">
                <link rel="stylesheet" href="/login.css">
                </head>
                <body>
                <main>
                <h1>%2$s</h1>
                %3$s</main>
                </body>
                </html>
                """
                        .formatted(language, text(title), body);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .body(page);
    }

    /** Text as HTML and as the value of an attribute. */
    public static String text(String plain) {
        return HtmlUtils.htmlEscape(plain, "UTF-8");
    }
}
