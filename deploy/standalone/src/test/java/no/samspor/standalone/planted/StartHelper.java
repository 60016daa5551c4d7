package no.samspor.standalone.planted;

/** Has a name that says nothing. */
public class StartHelper {}
