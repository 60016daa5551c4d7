package no.samspor.proof.planted;

/** Has a name that says nothing. */
public class LogManager {}
