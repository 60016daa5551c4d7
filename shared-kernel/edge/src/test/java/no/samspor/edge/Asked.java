package no.samspor.edge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import no.samspor.edge.session.PagesConfiguration;
import no.samspor.edge.session.Visitor;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application that is nothing but the edge: it says who it was that asked. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({EdgeConfiguration.class, PagesConfiguration.class})
@RestController
class Asked {

    /** Goes only when it is told to. */
    static final class Hand extends Clock {
        private volatile Instant now = Instant.now();

        void reset() {
            now = Instant.now();
        }

        void move(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @Bean
    Hand hand() {
        return new Hand();
    }

    /** A record that knows nobody. */
    @Bean
    @Primary
    Callers strangers() {
        return identity -> {
            throw new Problem.Thrown(
                    Problem.of(
                            identity.organisation() == null
                                    ? EdgeRefusal.ORGANISATION_UNKNOWN
                                    : EdgeRefusal.SIGN_IN_UNKNOWN));
        };
    }

    @GetMapping("/api/v1/mandates")
    String caller() {
        return Caller.current().toString();
    }

    @GetMapping({"/api/v1/decisions", "/api/v1/entries", "/api/v1/log/state"})
    Map<String, String> read() {
        return who();
    }

    @PostMapping("/api/v1/decisions")
    Map<String, String> written() {
        return who();
    }

    @GetMapping("/page")
    Map<String, String> page(Visitor visitor) {
        return Map.of("visitor", visitor.name());
    }

    @PostMapping("/page")
    Map<String, String> sent(Visitor visitor) {
        return Map.of("visitor", visitor.name());
    }

    private static Map<String, String> who() {
        var signedIn = (SignedIn) SecurityContextHolder.getContext().getAuthentication();
        Identity identity = signedIn.identity();
        return Map.of(
                "kind", identity.kind().name(),
                "subject", identity.subject(),
                "organisation", String.valueOf(identity.organisation()));
    }
}
