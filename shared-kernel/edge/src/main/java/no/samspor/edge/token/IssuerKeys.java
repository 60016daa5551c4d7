package no.samspor.edge.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of one issuer, as they were last read. They are read anew behind the back of who asks
 * when they are five minutes old, and at once for a key that is not among them. While the issuer is
 * away, what is known of it goes on for six hours.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    static final Duration FRESH = Duration.ofMinutes(5);
    static final Duration KEPT = Duration.ofHours(6);

    /** However many strange keys are named, the issuer is not asked more often. */
    static final Duration ASKED_APART = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    private record Known(JWKSet keys, Instant since) {}

    private final String issuer;
    private final KeysAt where;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile Instant asked = Instant.EPOCH;
    private volatile @Nullable IOException failure;

    IssuerKeys(String issuer, KeysAt where, Clock clock) {
        this.issuer = issuer;
        this.where = where;
        this.clock = clock;
    }

    /**
     * @throws KeysAway where nothing is known, or what is known is too old
     */
    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext nothing) {
        List<JWK> found = wanted.select(usable());
        if (!found.isEmpty()) return found;
        ask();
        return wanted.select(usable());
    }

    private JWKSet usable() {
        @Nullable Known now = known;
        if (now != null && age(now).compareTo(FRESH) < 0) return now.keys();
        if (now != null && age(now).compareTo(KEPT) < 0) {
            askInTheBackground();
            return now.keys();
        }
        ask();
        @Nullable Known first = known;
        if (first != null && age(first).compareTo(KEPT) < 0) return first.keys();
        throw new KeysAway(issuer, failure);
    }

    private Duration age(Known of) {
        return Duration.between(of.since(), clock.instant());
    }

    private void askInTheBackground() {
        if (mayAsk() && !asking.isLocked()) {
            Thread.ofVirtual().name("keys of " + issuer).start(this::ask);
        }
    }

    private boolean mayAsk() {
        return !clock.instant().isBefore(asked.plus(ASKED_APART));
    }

    /** One asks, and whoever comes meanwhile waits for the answer. */
    private void ask() {
        asking.lock();
        try {
            if (!mayAsk()) return;
            asked = clock.instant();
            known = new Known(where.keys(), asked);
            failure = null;
        } catch (IOException away) {
            failure = away;
            LOG.warn("the keys of {} are not read: {}", issuer, away.getMessage());
        } finally {
            asking.unlock();
        }
    }
}
