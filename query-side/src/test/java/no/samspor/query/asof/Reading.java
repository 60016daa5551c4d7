package no.samspor.query.asof;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import no.samspor.edge.EdgeConfiguration;
import no.samspor.edge.Passes;
import no.samspor.edge.Problems;
import no.samspor.events.json.SamsporJson;
import no.samspor.query.Line;
import no.samspor.query.sight.Footings;
import no.samspor.query.sight.SightArgument;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Read endpoints on a {@link Line}, as the application wires them, without a server. */
public final class Reading {

    private static final ObjectProvider<Passes> NOTHING_PASSES =
            new StaticListableBeanFactory().getBeanProvider(Passes.class);

    private Reading() {}

    public static MockMvc web(Line line, Clock clock, Function<Versions, Object> api) {
        Footings footings = new Footings(line.progress, clock);
        AsOfArgument asOf = new AsOfArgument(line.progress, footings, line.reader, clock);
        Page.Argument page = new Page.Argument();
        DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
        new EdgeConfiguration().addFormatters(conversion);
        return MockMvcBuilders.standaloneSetup(api.apply(new Versions(line.reader)))
                .setControllerAdvice(new Problems(NOTHING_PASSES), new AnswerHeaders())
                .setCustomArgumentResolvers(asOf, page, new SightArgument(footings))
                .addInterceptors(new DeclaredParameters(List.of(asOf, page)))
                .setConversionService(conversion)
                .setMessageConverters(
                        new ByteArrayHttpMessageConverter(),
                        new JacksonJsonHttpMessageConverter(SamsporJson.mapper()))
                .build();
    }
}
