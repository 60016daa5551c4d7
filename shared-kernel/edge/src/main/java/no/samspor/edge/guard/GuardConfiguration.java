package no.samspor.edge.guard;

import jakarta.servlet.Filter;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.edge.ProblemAnswer;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The guards, in the order in which a request meets them. */
@Configuration(proxyBeanMethods = false)
public class GuardConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems() {
        return server ->
                server.addContextCustomizers(
                        context ->
                                ((StandardHost) context.getParent())
                                        .setErrorReportValveClass(
                                                ContainerProblems.class.getName()));
    }

    @Bean
    FilterRegistrationBean<Filter> crowd(Environment properties) {
        var registration =
                new FilterRegistrationBean<Filter>(
                        new Crowd(Limits.of(properties), System::nanoTime));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    RequestRejectedHandler rejectedByTheFirewall() {
        return (request, response, rejected) ->
                ProblemAnswer.write(Problem.of(EdgeRefusal.UNREADABLE_REQUEST), request, response);
    }

    @Bean
    WebMvcConfigurer allowance(Environment properties) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Allowance(Limits.of(properties), System::nanoTime))
                        .order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
