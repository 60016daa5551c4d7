package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import no.samspor.cli.Samspor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientHelpTest {

    @Test
    void each_command_tells_what_it_asks_also_one_within_another() {
        assertThat(told(new CommandLine(new Samspor()))).isGreaterThan(6);
    }

    /** How many have told. */
    private static int told(CommandLine command) {
        StringWriter said = new StringWriter();
        command.setOut(new PrintWriter(said, true));
        String name = command.getCommandSpec().qualifiedName();
        assertThat(command.execute("--help")).as(name).isZero();
        assertThat(said.toString()).contains("Usage: " + name);
        int all = 1;
        for (CommandLine each : command.getSubcommands().values()) all += told(each);
        return all;
    }
}
