package no.samspor.command.planted.worldly;

import org.springframework.http.HttpStatus;

/** Knows of the web. */
record WorldlyState(HttpStatus status) {}
