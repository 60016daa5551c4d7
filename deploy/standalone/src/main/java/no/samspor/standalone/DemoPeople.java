package no.samspor.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import no.samspor.authority.Roster;
import no.samspor.cli.Programmes;
import no.samspor.command.access.Beginning;
import no.samspor.command.access.FirstOwner;
import no.samspor.events.json.Names;
import no.samspor.events.json.SamsporJson;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Enters the demo's people into a record that has not begun: the first owner, and then, through the
 * API, whoever its records manager lets in. Nobody of them exists where a real issuer is named.
 */
@Component
@Order(1)
@Conditional(NobodyElseIsTrusted.class)
final class DemoPeople implements AfterStart {

    private final Beginning beginning;
    private final Roster roster;
    private final DemoPrincipals principals;
    private boolean entered;

    DemoPeople(Beginning beginning, Roster roster, DemoPrincipals principals) {
        this.beginning = beginning;
        this.roster = roster;
        this.principals = principals;
    }

    @Override
    public void run(URI address, Consumer<String> progress) {
        if (!roster.isUnbegun()) return;
        progress.accept("letting the demo's people in");
        beginning.with(firstOwner());
        entered = true;
        try {
            letIn(address, principals).forEach(progress);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's people could not be let in", e);
        }
    }

    /** Whether the record began with them, at this start. */
    boolean entered() {
        return entered;
    }

    /** Everybody but the records manager, who asks first. */
    static List<String> letIn(URI address, DemoPrincipals principals) throws IOException {
        return Programmes.load(
                address,
                name -> Objects.requireNonNull(principals.token(name), name),
                List.of(text("people.json")));
    }

    static FirstOwner firstOwner() {
        return SamsporJson.mapper().treeToValue(firstOwnerJson(), FirstOwner.class);
    }

    /** As {@code --first-owner} takes it. */
    static JsonNode firstOwnerJson() {
        return new Names(DemoPrincipals.NAMESPACE)
                .resolve(SamsporJson.mapper().readTree(text("first-owner.json")));
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
