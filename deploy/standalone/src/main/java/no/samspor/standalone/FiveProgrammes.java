package no.samspor.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import no.samspor.cli.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Loads the five published programmes into a record that begins, through the API like everyone
 * else.
 */
@Component
@Order(2)
final class FiveProgrammes implements AfterStart {

    private final ObjectProvider<DemoPeople> people;
    private final ObjectProvider<DemoPrincipals> demo;
    private final boolean wanted;

    FiveProgrammes(
            ObjectProvider<DemoPeople> people,
            ObjectProvider<DemoPrincipals> demo,
            @Value("${samspor.demo}") boolean wanted) {
        this.people = people;
        this.demo = demo;
        this.wanted = wanted;
    }

    @Override
    public void run(URI address, Consumer<String> progress) {
        @Nullable DemoPrincipals principals = demo.getIfAvailable();
        if (!wanted || principals == null || !people.getObject().entered()) return;
        progress.accept("loading the five programmes through the API");
        try {
            Programmes.load(
                            address,
                            name -> Objects.requireNonNull(principals.token(name), name),
                            texts())
                    .forEach(progress);
        } catch (IOException e) {
            throw new UncheckedIOException("the programmes could not be loaded", e);
        }
    }

    private static List<String> texts() throws IOException {
        Resource[] found =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:programmes/*.json");
        Arrays.sort(found, Comparator.comparing(each -> String.valueOf(each.getFilename())));
        List<String> texts = new ArrayList<>();
        for (Resource each : found) texts.add(each.getContentAsString(StandardCharsets.UTF_8));
        return texts;
    }
}
