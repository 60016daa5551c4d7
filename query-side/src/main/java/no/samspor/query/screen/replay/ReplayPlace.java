package no.samspor.query.screen.replay;

import no.samspor.query.screen.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the history stands in the head of a programme. */
@Configuration(proxyBeanMethods = false)
class ReplayPlace {

    @Bean
    Place replay() {
        return new Place("replay", "/replay", 70);
    }
}
