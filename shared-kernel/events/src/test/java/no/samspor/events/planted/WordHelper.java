package no.samspor.events.planted;

/** Has a name that says nothing. */
public class WordHelper {}
