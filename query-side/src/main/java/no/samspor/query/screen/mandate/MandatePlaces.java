package no.samspor.query.screen.mandate;

import no.samspor.query.screen.Home;
import no.samspor.query.screen.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where mandates stand in the head of a programme. */
@Configuration(proxyBeanMethods = false)
class MandatePlaces {

    @Bean
    Place mandatesPlace() {
        return new Place("mandates", "/mandates", 30);
    }

    @Bean
    Home mandateHome() {
        return new Home("mandate", "/mandates/");
    }
}
