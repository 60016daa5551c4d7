package no.samspor.bench.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Axon as its starter gives it beside Spring Data JPA: the JPA engine, all defaults. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Peer.class)
public class StarterPeer {

    public static void main(String[] words) {
        Peer.announce(SpringApplication.run(StarterPeer.class, words));
    }
}
