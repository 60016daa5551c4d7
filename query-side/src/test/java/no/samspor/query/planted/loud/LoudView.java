package no.samspor.query.planted.loud;

/** Open to everyone. */
public class LoudView {}
