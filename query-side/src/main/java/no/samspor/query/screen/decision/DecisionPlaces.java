package no.samspor.query.screen.decision;

import no.samspor.query.screen.Home;
import no.samspor.query.screen.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where decisions stand in the head of a programme. */
@Configuration(proxyBeanMethods = false)
class DecisionPlaces {

    @Bean
    Place decisionsPlace() {
        return new Place("decisions", "/decisions", 20);
    }

    @Bean
    Home decisionHome() {
        return new Home("decision", "/decisions/");
    }
}
