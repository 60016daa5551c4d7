package no.samspor.edge;

import java.time.Clock;
import no.samspor.edge.openapi.ApiDescription;
import no.samspor.edge.openapi.RecordSchemas;
import no.samspor.edge.openapi.Summaries;
import no.samspor.edge.token.Issuers;
import no.samspor.edge.token.TrustedIssuers;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Textual;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Token, JSON, paths and problems, the same for both sides. Deny by default. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Issuers.class)
@Import({
    CatalogueApi.class,
    Problems.class,
    RecordSchemas.class,
    Summaries.class,
    ApiDescription.class
})
public class EdgeConfiguration implements WebMvcConfigurer {

    /** Open to all: the description of the API, whether it is up, and the demo's tokens. */
    private static final String[] OPEN = {
        "/api/v1/openapi.json", "/docs/**", "/health/**", "/demo/**"
    };

    @Bean
    JsonMapperBuilderCustomizer samsporJson() {
        return SamsporJson::configure;
    }

    @Bean
    ServerHttpMessageConvertersCustomizer wholeJson(JsonMapper json) {
        return converters -> converters.withJsonConverter(new WholeJson(json));
    }

    @Bean
    TrustedIssuers trustedIssuers(Issuers issuers, ObjectProvider<Clock> clock) {
        return new TrustedIssuers(issuers, clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    Tokens tokens(TrustedIssuers issuers, Callers callers, ObjectProvider<Clock> clock) {
        return new Tokens(issuers, callers, clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    Denied denied() {
        return new Denied();
    }

    private static final String BEARER = "Bearer ";

    /**
     * A request is measured as a whole; a measurement of each filter costs more than the filter.
     */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(Headers::isName);
        firewall.setAllowedHeaderValues(Headers::isValue);
        return firewall;
    }

    /** The whole of what follows "Bearer": whether it is a token, its check says. */
    @Bean
    BearerTokenResolver bearer() {
        return request -> {
            @Nullable String header = request.getHeader("Authorization");
            return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? header.substring(BEARER.length())
                    : null;
        };
    }

    @Bean
    WebMvcRegistrations routes(JsonMapper json) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new Straight(json);
            }

            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Routes();
            }
        };
    }

    /** All that no other chain is for; whoever comes brings a token with each request. */
    @Bean
    SecurityFilterChain security(HttpSecurity http, Tokens tokens, Denied denied) {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(OPEN)
                                        .permitAll()
                                        .anyRequest()
                                        .access(new Scoped()))
                .oauth2ResourceServer(
                        server ->
                                server.authenticationManagerResolver(request -> tokens)
                                        .authenticationEntryPoint(denied)
                                        .accessDeniedHandler(denied))
                .exceptionHandling(
                        faults ->
                                faults.authenticationEntryPoint(denied).accessDeniedHandler(denied))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(BrowserRules.ALL)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .build();
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new FromPath());
    }

    /** Identities and other one-text values in paths and parameters, by their own {@code parse}. */
    private static final class FromPath implements ConditionalGenericConverter {
        @Override
        public java.util.Set<ConvertiblePair> getConvertibleTypes() {
            return java.util.Set.of(new ConvertiblePair(String.class, Textual.class));
        }

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            return Textual.class.isAssignableFrom(target.getType());
        }

        @Override
        public Object convert(
                @org.jspecify.annotations.Nullable Object source,
                TypeDescriptor from,
                TypeDescriptor to) {
            Class<?> parser = to.getType() == Id.class ? Ids.class : to.getType();
            java.lang.reflect.Method parse =
                    java.util.Objects.requireNonNull(
                            ReflectionUtils.findMethod(parser, "parse", String.class));
            return java.util.Objects.requireNonNull(
                    ReflectionUtils.invokeMethod(parse, null, source));
        }
    }
}
