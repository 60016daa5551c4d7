package no.samspor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code samspor}, for offices, auditors and operators. */
@Command(
        name = "samspor",
        mixinStandardHelpOptions = true,
        description = "A client of the record: data on stdout, talk on stderr.",
        subcommands = {ImportCommand.class, ViewsCommand.class})
public final class Samspor {

    public static void main(String[] args) {
        System.exit(new CommandLine(new Samspor()).execute(args));
    }
}
