package no.samspor.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds what Spring finds, in all that an address can be: that is the oracle. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutesTest {

    @RestController
    @RequestMapping("/api/v1/things")
    public static class Things {
        @GetMapping
        public void all() {}

        @PostMapping
        public void make() {}

        @GetMapping("/{thing}")
        public void one() {}

        @GetMapping("/newest")
        public void newest() {}

        @GetMapping("/{thing}/{part}")
        public void part() {}

        @PostMapping("/{thing}/return")
        public void giveBack() {}

        @PostMapping(path = "/{thing}/text", consumes = "text/plain")
        public void text() {}

        @GetMapping("/{thing}/sheet.{kind}")
        public void sheet() {}

        @PostMapping("/{thing}/parts/{part}/closure")
        public void close() {}
    }

    @RestController
    public static class Pages {
        @GetMapping("/")
        public void home() {}

        @GetMapping("/{page}")
        public void page() {}

        @GetMapping({"/state", "/health"})
        public void state() {}

        @GetMapping("/do/{thing}/{command}")
        public void form() {}

        @PostMapping("/do/{thing}/{command}")
        public void filled() {}

        @GetMapping("/tile/{level}/{*tile}")
        public void tile() {}

        @GetMapping("/api/v1/{kind}/commands")
        public void commands() {}
    }

    private final StaticWebApplicationContext context = new StaticWebApplicationContext();
    private final RequestMappingHandlerMapping spring = new RequestMappingHandlerMapping();
    private final RequestMappingHandlerMapping ours = new Routes();

    @BeforeEach
    void map() {
        context.registerSingleton("things", Things.class);
        context.registerSingleton("pages", Pages.class);
        context.refresh();
        for (RequestMappingHandlerMapping each : List.of(spring, ours)) {
            each.setApplicationContext(context);
            each.afterPropertiesSet();
        }
    }

    @AfterEach
    void close() {
        context.close();
    }

    /** What is found, with what varies in the address, or why nothing is. */
    private static String found(RequestMappingHandlerMapping by, String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setContentType("application/json");
        ServletRequestPathUtils.parseAndCache(request);
        try {
            @Nullable HandlerExecutionChain chain = by.getHandler(request);
            if (chain == null) return "none";
            return ((HandlerMethod) chain.getHandler()).getMethod().getName()
                    + request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                    + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        } catch (Exception refused) {
            return refused.toString();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a",
                "/state",
                "/health",
                "/a/b",
                "/api/v1",
                "/api/v1/things",
                "/api/v1/things/",
                "/api/v1/things/t1",
                "/api/v1/things/newest",
                "/api/v1/things/t1/p1",
                "/api/v1/things/t1/return",
                "/api/v1/things/t1/return/",
                "/api/v1/things/t1/text",
                "/api/v1/things/t1/sheet.csv",
                "/api/v1/things/commands",
                "/api/v1/others/commands",
                "/api/v1/things/t1/parts/p1/closure",
                "/api/v1/things/t1/parts/p1/other",
                "/api/v1/things/t%201",
                "/api/v1/things/t1;a=b/return",
                "/do/this/that",
                "/do/this",
                "/tile/0/x001/067",
                "/tile/0",
                "//api/v1/things",
                "/api/v1/things//return"
            })
    void finds_what_spring_finds_in(String path) {
        for (String method : List.of("GET", "POST", "HEAD", "OPTIONS", "DELETE")) {
            assertThat(found(ours, method, path))
                    .as("%s %s", method, path)
                    .isEqualTo(found(spring, method, path));
        }
    }

    @Test
    void finds_who_is_meant() {
        assertThat(found(ours, "POST", "/api/v1/things/t1/return"))
                .startsWith("giveBack{thing=t1}");
        assertThat(found(ours, "GET", "/api/v1/things/newest")).startsWith("newest");
        assertThat(found(ours, "GET", "/tile/0/x001/067")).startsWith("tile");
        assertThat(found(ours, "GET", "/api/v1/things/t1/parts")).startsWith("part");
    }
}
