package no.samspor.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.samspor.events.Undecodable;
import no.samspor.log.vault.KeyVault;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;

/** Reads all that is stored, in a process of its own whose loaded classes can be listed. */
final class ReadsEverything {

    private ReadsEverything() {}

    public static void main(String[] args) throws Exception {
        LogDatabase database = new LogDatabase(args[0], args[1], args[2]);
        EventCodec codec = new EventCodec(KeyVault.NONE);
        try (HeadWatch heads = new HeadWatch();
                PostgresLogReader reader = new PostgresLogReader(database, codec, heads, 2);
                var pool = database.pool("tokens", 1)) {
            for (var each : reader.follow(0, 100)) {
                System.out.println(each instanceof Undecodable lost ? lost.fault() : "read");
            }
            JdbcTokenStore tokens =
                    JdbcTokenStore.builder()
                            .connectionProvider(new DataSourceConnectionProvider(pool))
                            .serializer(new NamedSerializer())
                            .claimTimeout(Duration.ofSeconds(1))
                            .schema(
                                    TokenSchema.builder()
                                            .setTokenTable("command.reaction_token")
                                            .build())
                            .build();
            List<String> refused = new ArrayList<>();
            for (int segment = 0; segment < 4; segment++) {
                try {
                    tokens.fetchToken("attacked", segment);
                } catch (RuntimeException e) {
                    refused.add("refused");
                }
            }
            System.out.println(refused);
        }
    }
}
