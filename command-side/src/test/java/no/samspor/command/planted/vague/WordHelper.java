package no.samspor.command.planted.vague;

/** Has a name that says nothing. */
final class WordHelper {}
