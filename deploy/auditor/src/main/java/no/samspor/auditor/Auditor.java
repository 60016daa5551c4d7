package no.samspor.auditor;

import java.io.PrintStream;
import java.util.List;
import no.samspor.auditor.source.Exit;
import no.samspor.auditor.source.Trouble;

/** The two commands of whoever trusts nobody. Data goes to the one stream, talk to the other. */
public final class Auditor {

    private static final String HELP =
            """
            usage: samspor verify SOURCE --key VKEY [options]     is a log complete, accurate, valid?
                   samspor witness --dir DIR --log VKEY [options] cosign what extends what was seen

            samspor verify --help and samspor witness --help say more.
            """;

    private Auditor() {}

    public static void main(String[] arguments) {
        Exit exit = run(List.of(arguments), System.out, System.err);
        System.out.flush();
        if (exit != Exit.TRUE) System.exit(exit.code());
    }

    /** As {@code main}, without ending the process. */
    static Exit run(List<String> arguments, PrintStream out, PrintStream talk) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest =
                arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        try {
            return switch (command) {
                case "verify" -> VerifyCommand.run(rest, out, talk);
                case "witness" -> WitnessCommand.run(rest, out, talk);
                case "help", "--help", "-h" -> help(HELP, out);
                default -> {
                    talk.print(HELP);
                    yield Exit.USAGE;
                }
            };
        } catch (Trouble trouble) {
            talk.println("samspor: " + trouble.words());
            return trouble.exit();
        } catch (RuntimeException unforeseen) {
            // Whatever it is, it is no verdict: the process must not end as if something were
            // false.
            talk.println("samspor: " + unforeseen);
            return Exit.DAMAGED;
        }
    }

    static boolean asksForHelp(List<String> arguments) {
        return arguments.contains("--help") || arguments.contains("-h");
    }

    static Exit help(String text, PrintStream out) {
        out.print(text);
        return Exit.TRUE;
    }
}
