package no.samspor.query.planted.blind;

import org.springframework.web.bind.annotation.GetMapping;

/** Shows everyone the same. */
final class BlindApi {
    @GetMapping
    String all() {
        return "";
    }
}
