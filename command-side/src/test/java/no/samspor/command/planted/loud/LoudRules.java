package no.samspor.command.planted.loud;

/** Open to everyone. */
public class LoudRules {}
