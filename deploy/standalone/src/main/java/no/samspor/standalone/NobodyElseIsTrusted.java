package no.samspor.standalone;

import java.util.List;
import no.samspor.edge.token.Issuer;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The demo lets in as long as no issuer is configured but itself, and not a moment longer. */
final class NobodyElseIsTrusted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata what) {
        List<Issuer> trusted =
                Binder.get(context.getEnvironment())
                        .bind("samspor.issuers", Bindable.listOf(Issuer.class))
                        .orElse(List.of());
        return trusted.stream()
                .map(Issuer::uri)
                .allMatch(List.of(DemoIssuer.PEOPLE, DemoIssuer.MACHINES)::contains);
    }
}
