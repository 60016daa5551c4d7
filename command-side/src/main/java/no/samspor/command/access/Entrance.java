package no.samspor.command.access;

import org.springframework.http.ResponseEntity;

/** Where commands go in. */
public interface Entrance {

    ResponseEntity<Answer> ask(Asked<?> asked);
}
