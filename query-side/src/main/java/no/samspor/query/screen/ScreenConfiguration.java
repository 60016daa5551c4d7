package no.samspor.query.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Words, languages and what every page is handed. */
@Configuration(proxyBeanMethods = false)
class ScreenConfiguration {

    /** Each file {@code messages/<screen>_nb.properties} brings its words, and two siblings. */
    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] found =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*_nb.properties");
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                Arrays.stream(found)
                        .map(each -> String.valueOf(each.getFilename()))
                        .map(name -> "messages/" + name.replace("_nb.properties", ""))
                        .sorted()
                        .toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // Whatever else is asked for, by Spring's own filters too, is answered as we speak at home.
        messages.setDefaultLocale(Locale.of("nb"));
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Locale.of(Preference.language(request));
            }

            @Override
            public void setLocale(
                    HttpServletRequest request,
                    @Nullable HttpServletResponse response,
                    @Nullable Locale locale) {
                throw new UnsupportedOperationException("the reader states it in the address");
            }
        };
    }

    @Bean
    Place overview() {
        return new Place("overview", "", 10);
    }

    @Bean
    Home programmeHome() {
        return new Home("programme", "/programmes/");
    }

    @Bean
    WebMvcConfigurer screens(ScreenArgument screen) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(screen);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Remembering())
                        .excludePathPatterns("/api/**", "/assets/**", "/docs/**", "/health/**");
            }
        };
    }
}
