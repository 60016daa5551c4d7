package no.samspor.auditor;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import no.samspor.auditor.source.Exit;
import no.samspor.auditor.source.Trouble;
import no.samspor.proof.note.VerifierKey;

/** {@code witness}: runs until it is stopped. */
final class WitnessCommand {

    private static final String HELP =
            """
            usage: samspor witness --dir DIR --log VKEY [options]

              --dir DIR          what it remembers, its key (made on the first start) and its evidence
              --log VKEY, --log-file FILE   keys of the logs that it watches, one or several
              --port N           where it listens (8095; 0 takes a free one)
              --address A        the loopback address unless given
              --name NAME        of its key, on the first start, as in owner.example/witness

            Prints its verifier key: whoever asks for its cosignature pins that.

            example: samspor witness --dir /var/lib/witness --log-file log.pub --name owner.example/witness

            exit codes: 0 stopped, 2 usage, 4 the address is taken, 5 what it remembers is damaged
            """;

    private static final Set<String> OPTIONS =
            Set.of("--dir", "--log", "--log-file", "--port", "--address", "--name");

    private static final int PORT = 8095;
    private static final int PORT_MAX = 65_535;

    private WitnessCommand() {}

    static Exit run(List<String> arguments, PrintStream out, PrintStream talk) {
        if (Auditor.asksForHelp(arguments)) return Auditor.help(HELP, out);
        Arguments asked = new Arguments(arguments, OPTIONS);
        String directory = asked.last("--dir");
        if (directory == null) throw Arguments.usage("witness needs a directory (--dir)");
        List<VerifierKey> logs = asked.keys("--log", "--log-file");
        if (logs.isEmpty()) throw Arguments.usage("witness needs a key of a log (--log)");
        if (logs.stream().anyMatch(key -> key.algorithm().isTimed())) {
            throw Arguments.usage("--log: the key of a witness, not of a log");
        }
        try (Witness witness =
                Witness.start(address(asked), Path.of(directory), logs, asked.last("--name"))) {
            out.println(witness.verifierKey());
            out.flush();
            talk.println("samspor: witness at " + witness.address());
            Runtime.getRuntime().addShutdownHook(new Thread(witness::close));
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.TRUE;
    }

    private static InetSocketAddress address(Arguments asked) {
        long port = asked.number("--port", PORT);
        if (port > PORT_MAX) throw Arguments.usage("--port is at most " + PORT_MAX);
        String host = asked.last("--address");
        try {
            InetAddress address =
                    host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
            return new InetSocketAddress(address, (int) port);
        } catch (IOException e) {
            throw new Trouble(Exit.USAGE, "--address " + host + " is not known");
        }
    }
}
