package no.samspor.command.planted.half;

/** One file of six. */
final class HalfDecider {}
