package no.samspor.query.screen.body;

import no.samspor.query.screen.Home;
import no.samspor.query.screen.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where bodies and positions stand in the head of a programme. */
@Configuration(proxyBeanMethods = false)
class BodyPlace {

    @Bean
    Place bodiesPlace() {
        return new Place("bodies", "/bodies", 60);
    }

    @Bean
    Home bodyHome() {
        return new Home("body", "/bodies/");
    }
}
