package no.samspor.query.screen.money;

import no.samspor.query.screen.Home;
import no.samspor.query.screen.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where money stands in the head of a programme. */
@Configuration(proxyBeanMethods = false)
class MoneyPlaces {

    @Bean
    Place moneyPlace() {
        return new Place("money", "/money", 40);
    }

    @Bean
    Home frameHome() {
        return new Home("frame", "/frames/");
    }

    @Bean
    Home entryHome() {
        return new Home("entry", "/entries/");
    }
}
