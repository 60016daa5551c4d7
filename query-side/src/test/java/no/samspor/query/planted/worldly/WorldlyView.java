package no.samspor.query.planted.worldly;

import org.springframework.http.HttpStatus;

/** Knows of the web. */
final class WorldlyView {
    HttpStatus status() {
        return HttpStatus.OK;
    }
}
