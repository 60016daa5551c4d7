package no.samspor.query.planted.vague;

/** Has a name that says nothing. */
final class RowHelper {}
