package no.samspor.query.screen.handover;

import no.samspor.query.screen.Home;
import no.samspor.query.screen.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the board stands in the head of a programme. */
@Configuration(proxyBeanMethods = false)
class HandoverPlace {

    @Bean
    Place handoversPlace() {
        return new Place("handovers", "/handovers", 50);
    }

    @Bean
    Home handoverHome() {
        return new Home("handover", "/handovers/");
    }
}
