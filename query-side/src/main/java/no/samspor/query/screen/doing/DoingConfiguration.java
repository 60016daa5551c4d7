package no.samspor.query.screen.doing;

import no.samspor.query.screen.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place in every programme from which people do things. */
@Configuration(proxyBeanMethods = false)
class DoingConfiguration {

    private static final int LAST = 90;

    @Bean
    Place doing() {
        return new Place("doing", "/do", LAST);
    }
}
