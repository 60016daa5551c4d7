package no.samspor.query.screen.verification;

import no.samspor.query.screen.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place in every programme from which it is verified. */
@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {

    private static final int BEFORE_DOING = 80;

    @Bean
    Place verification() {
        return new Place("verification", "/verification", BEFORE_DOING);
    }
}
