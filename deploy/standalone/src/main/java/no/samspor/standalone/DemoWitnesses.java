package no.samspor.standalone;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.auditor.Witness;
import no.samspor.auditor.source.Trouble;
import no.samspor.database.StateDirectory;
import no.samspor.log.LogKeys;
import no.samspor.proof.note.VerifierKey;

/**
 * Witnesses for a demonstration: the real program, but in the very process that it should watch, so
 * they show how witnessing looks and vouch for nothing. An operator who names witnesses of owners
 * ({@code SAMSPOR_NOTARY_WITNESSES}) has none of these.
 */
final class DemoWitnesses implements AutoCloseable {

    /** What takes their place. */
    static final String NAMED = "SAMSPOR_NOTARY_WITNESSES";

    private static final List<String> OWNERS = List.of("demo-nord", "demo-sor", "demo-sykehus");
    private static final int QUORUM = 2;

    private final List<Witness> running = new ArrayList<>();
    private final Map<String, Object> properties = new LinkedHashMap<>();

    private DemoWitnesses() {}

    static DemoWitnesses none() {
        return new DemoWitnesses();
    }

    /** Each with a directory of its own, so that it remembers what it saw before a restart. */
    static DemoWitnesses in(StateDirectory state, LogKeys keys) {
        var witnesses = new DemoWitnesses();
        Path demo = state.inside("demo");
        var anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        StringBuilder all = new StringBuilder();
        StringBuilder verifiers = new StringBuilder();
        List<VerifierKey> log = keys.verifiers();
        try {
            for (String owner : OWNERS) {
                String name = owner + ".samspor.invalid/witness";
                Witness witness =
                        Witness.start(anywhere, demo.resolve("witness-" + owner), log, name);
                witnesses.running.add(witness);
                String key = witness.verifierKey().toString();
                verifiers.append(key).append('\n');
                all.append(key + " " + witness.address() + " " + owner + "\n");
            }
        } catch (Trouble cannot) {
            witnesses.close();
            throw cannot;
        }
        state.keep("demo-witnesses.pub", verifiers.toString());
        state.keep("demo-witnesses", all.toString());
        Path secrets = state.inside("secrets");
        witnesses.properties.put(
                "samspor.notary.witnesses", secrets.resolve("demo-witnesses").toString());
        witnesses.properties.put("samspor.notary.quorum", QUORUM);
        return witnesses;
    }

    /** What tells the notary of them. */
    Map<String, Object> properties() {
        return properties;
    }

    @Override
    public void close() {
        running.forEach(Witness::close);
    }
}
