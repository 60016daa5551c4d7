package no.samspor.standalone;

import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The process without the sides: tells what they would be given. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class},
        excludeName = {
            Bare.AXON + "AxonAutoConfiguration",
            Bare.AXON + "AxonTimeoutAutoConfiguration",
            Bare.AXON + "AxonServerAutoConfiguration",
            Bare.AXON + "AxonServerActuatorAutoConfiguration",
            Bare.AXON + "AxonServerBusAutoConfiguration",
            Bare.AXON + "AxonTracingAutoConfiguration",
            Bare.AXON + "EventProcessingAutoConfiguration",
            Bare.AXON + "InfraConfiguration",
            Bare.AXON + "InterceptorAutoConfiguration",
            Bare.AXON + "JdbcAutoConfiguration",
            Bare.AXON + "MetricsAutoConfiguration",
            Bare.AXON + "MicrometerMetricsAutoConfiguration",
            Bare.AXON + "NoOpTransactionAutoConfiguration",
            Bare.AXON + "ObjectMapperAutoConfiguration",
            Bare.AXON + "SecurityAutoConfiguration",
            Bare.AXON + "TransactionAutoConfiguration",
            Bare.AXON + "UpdateCheckerAutoConfiguration",
            Bare.AXON + "XStreamAutoConfiguration"
        })
@Profile(Bare.ALONE) // not where the sides are: their scan would find it
@RestController
class Bare {

    static final String ALONE = "bare";
    static final String AXON = "org.axonframework.springboot.autoconfig.";

    private final Environment environment;

    Bare(Environment environment) {
        this.environment = environment;
    }

    public static void main(String[] words) {
        System.setProperty("spring.profiles.active", ALONE);
        SamsporApplication.serve(Bare.class, words);
    }

    @GetMapping("/given")
    Map<String, String> given() {
        return Map.of(
                "command",
                environment.getRequiredProperty("samspor.db.command.user"),
                "query",
                environment.getRequiredProperty("samspor.db.query.user"),
                "vault",
                environment.getRequiredProperty("samspor.db.vault.user"),
                "jwks",
                environment.getRequiredProperty("samspor.issuers[0].keys"),
                "demo",
                environment.getRequiredProperty("samspor.demo"),
                "axonServer",
                environment.getRequiredProperty("axon.axonserver.enabled"),
                "axonTimeout",
                environment.getRequiredProperty("axon.timeout.enabled"),
                "updateCheckerOff",
                environment.getRequiredProperty("axoniq.update-checker.disabled"));
    }

    @GetMapping("/slow")
    String slow() throws InterruptedException {
        Thread.sleep(1_000);
        return "done";
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }

    @Bean
    AfterStart told() {
        return (address, progress) -> progress.accept("after start at " + address);
    }
}
