package no.samspor.query.screen.report;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages on paper. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    Press press() {
        return new Press();
    }

    @Bean
    WebMvcConfigurer reports(
            @Lazy @Qualifier("thymeleafViewResolver") ViewResolver pages,
            Press press,
            ObjectProvider<Clock> clocks) {
        Clock clock = clocks.getIfUnique(Clock::systemUTC);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Reporting(pages, press, clock))
                        .excludePathPatterns("/api/**", "/assets/**", "/docs/**", "/health/**");
            }
        };
    }
}
