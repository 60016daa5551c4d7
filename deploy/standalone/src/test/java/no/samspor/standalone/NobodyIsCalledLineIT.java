package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import no.samspor.cli.Programmes;
import no.samspor.standalone.docs.ExampleFiles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A running record speaks to its own database and to whoever asks it, and to nobody else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Isolated("it watches whatever this process looks up and calls")
class NobodyIsCalledLineIT {

    private static final int QUIET_SECONDS = 3;

    @Test
    void from_its_start_through_its_work_to_its_end_it_calls_nobody(@TempDir Path directory)
            throws Exception {
        LookupWatch.NAMES.clear();
        try (SocketWatch watch = new SocketWatch()) {
            try (Line line = Line.on(directory.resolve("record"), "eksempel")) {
                Programmes.load(line.address(), line::token, ExampleFiles.texts());
                line.get("auditor", "/mandates").accepted();
                try (Browser browser = new Browser(line.address())) {
                    browser.signIn("/programmes", "auditor");
                    assertThat(browser.way()).last().asString().endsWith("/programmes");
                }
                TimeUnit.SECONDS.sleep(QUIET_SECONDS);
            }
            assertThat(watch.elsewhere()).isEmpty();
        }
        TreeSet<String> names = new TreeSet<>(LookupWatch.NAMES);
        names.remove("localhost");
        names.remove(hostname());
        assertThat(names).as("hosts looked up").isEmpty();
        assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
    }

    @Test
    void nothing_that_makes_objects_of_any_class_is_on_the_class_path() {
        ClassLoader here = NobodyIsCalledLineIT.class.getClassLoader();
        assertThat(here.getResource("com/thoughtworks/xstream/XStream.class")).isNull();
        assertThat(here.getResource("no/samspor/command/CommandSide.class")).isNotNull();
    }

    @Test
    void the_watches_see_a_lookup_and_a_connection() throws Exception {
        assertThatThrownBy(() -> InetAddress.getByName("vendor.invalid"))
                .isInstanceOf(UnknownHostException.class);
        assertThat(LookupWatch.NAMES).contains("vendor.invalid");
        Optional<InetAddress> outside =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(each -> !each.isLoopbackAddress() && !each.isLinkLocalAddress())
                        .findFirst();
        assumeTrue(outside.isPresent(), "this machine has no address but its loopback");
        try (SocketWatch watch = new SocketWatch();
                ServerSocket server = new ServerSocket(0, 1, outside.get());
                Socket client = new Socket(outside.get(), server.getLocalPort())) {
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(client.isConnected()).isTrue();
            assertThat(watch.elsewhere()).isNotEmpty();
        }
    }

    private static String hostname() throws UnknownHostException {
        return InetAddress.getLocalHost().getHostName();
    }
}
