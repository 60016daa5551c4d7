package no.samspor.edge;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of refusals, where the type of every problem leads; open to all. */
@Hidden
@RestController
final class CatalogueApi {

    private static final Resource REFUSALS = new ClassPathResource("docs/refusals.md");

    @GetMapping(path = "/docs/refusals.md", produces = "text/markdown;charset=UTF-8")
    Resource refusals() {
        return REFUSALS;
    }
}
