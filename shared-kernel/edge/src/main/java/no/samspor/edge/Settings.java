package no.samspor.edge;

import static no.samspor.events.json.SamsporJson.DEPTH_MAX;
import static no.samspor.events.json.SamsporJson.NUMBER_LENGTH_MAX;
import static no.samspor.events.json.SamsporJson.STRING_LENGTH_MAX;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The settings that hold for every process of ours, and that nobody can change: no vendor is
 * called, no handler pays for a stack trace, nothing is serialized by class name.
 */
public final class Settings implements EnvironmentPostProcessor {

    private static final String UPDATE_CHECKER_OFF = "axoniq.update-checker.disabled";
    private static final int NAME_LENGTH_MAX = 256;

    /** A million names in one body would be a million objects. */
    private static final int TOKENS_MAX = 100_000;

    private static final String ADVERTISEMENT_OFF = "disable-axoniq-console-message";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        System.setProperty(UPDATE_CHECKER_OFF, "true"); // these ask the system, not the environment
        System.setProperty(ADVERTISEMENT_OFF, "true");
        environment.getPropertySources().addFirst(new MapPropertySource("samspor-fixed", fixed()));
        environment.getPropertySources().addLast(new MapPropertySource("samspor-usual", usual()));
    }

    private static Map<String, Object> fixed() {
        Map<String, Object> fixed = new LinkedHashMap<>();
        fixed.put(UPDATE_CHECKER_OFF, true);
        fixed.put("axon.timeout.enabled", false);
        fixed.put("axon.axonserver.enabled", false);
        fixed.put("axon.serializer.general", "jackson3");
        fixed.put("axon.serializer.messages", "jackson3");
        fixed.put("axon.serializer.events", "jackson3");
        fixed.put("spring.threads.virtual.enabled", true);
        fixed.put("spring.mvc.problemdetails.enabled", false); // Problems answers, alone
        fixed.put("spring.mvc.formcontent.filter.enabled", false); // no body is a form
        fixed.put("spring.servlet.multipart.enabled", false); // nor a form with files
        fixed.put("spring.mvc.publish-request-handled-events", false); // nobody listens
        fixed.put("management.endpoints.access.default", "none"); // nothing of it but health
        fixed.put("management.endpoint.health.access", "read_only");
        fixed.put("management.endpoints.web.exposure.include", "health");
        fixed.put("management.endpoints.jmx.exposure.include", "");
        fixed.put("spring.jackson.factory.constraints.read.max-nesting-depth", DEPTH_MAX);
        fixed.put("spring.jackson.factory.constraints.read.max-string-length", STRING_LENGTH_MAX);
        fixed.put("spring.jackson.factory.constraints.read.max-number-length", NUMBER_LENGTH_MAX);
        fixed.put("spring.jackson.factory.constraints.read.max-name-length", NAME_LENGTH_MAX);
        fixed.put("spring.jackson.factory.constraints.read.max-token-count", TOKENS_MAX);
        return fixed;
    }

    private static Map<String, Object> usual() {
        Map<String, Object> usual = new LinkedHashMap<>();
        // Nothing reads what is measured of a request, and it costs more than its token's check.
        usual.put(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration,"
                        // The container's own faults are answered as problems too.
                        + "org.springframework.boot.webmvc.autoconfigure.error"
                        + ".ErrorMvcAutoConfiguration");
        usual.put("springdoc.api-docs.path", "/api/v1/openapi.json");
        usual.put("springdoc.api-docs.version", "openapi_3_1");
        usual.put("springdoc.paths-to-match", "/api/v1/**");
        usual.put("springdoc.default-produces-media-type", "application/json");
        usual.put("springdoc.writer-with-default-pretty-printer", true);
        usual.put("springdoc.writer-with-order-by-keys", true);
        usual.put("springdoc.swagger-ui.enabled", false);
        usual.put("logging.level.org.springdoc.core.events.SpringDocAppInitializer", "error");
        usual.put("management.endpoints.web.base-path", "/");
        // What serves and says that it lacks something is worth more than up, and less than down.
        usual.put(
                "management.endpoint.health.status.order",
                "DOWN,OUT_OF_SERVICE,INCOMPLETE,UP,UNKNOWN");
        usual.put("server.shutdown", "graceful");
        // Twice the longest token: one that is too long is then told so.
        usual.put("server.max-http-request-header-size", "16KB");
        // A session of a page; how long it lasts at most, SessionToken says. Secure under TLS.
        usual.put("server.servlet.session.timeout", "30m");
        usual.put("server.servlet.session.tracking-modes", "cookie");
        usual.put("server.servlet.session.cookie.http-only", true);
        usual.put("server.servlet.session.cookie.same-site", "lax");
        // A busy client keeps its connection; Tomcat's own limit is 100 requests.
        usual.put("server.tomcat.max-keep-alive-requests", -1);
        // Whoever sends nothing for so long is not waited for, within a head or a body as well.
        usual.put("server.tomcat.connection-timeout", "10s");
        usual.put("server.tomcat.keep-alive-timeout", "60s");
        // Twice what is read of a body: whoever sends so much too much reads why, and does not find
        // the connection gone in the middle of it.
        usual.put("server.tomcat.max-swallow-size", "2MB");
        usual.put("server.tomcat.max-http-form-post-size", "64KB");
        usual.put("server.tomcat.max-parameter-count", 100);
        usual.put("server.tomcat.max-part-count", 1);
        usual.put("server.tomcat.max-connections", 8_192);
        // What a request is read into, 70 kB, is kept for so many at once; beyond the 200 of the
        // container's own choice each was made anew while many ask in vain.
        usual.put("server.tomcat.processor-cache", 1_024);
        // One that finds no place to wait tries again after a second, whatever we do.
        usual.put("server.tomcat.accept-count", 1_024);
        return usual;
    }
}
