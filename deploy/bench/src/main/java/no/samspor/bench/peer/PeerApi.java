package no.samspor.bench.peer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of the product's mandate, so that one client can ask both. */
@RestController
@RequestMapping("/api/v1/mandates")
class PeerApi {

    record Text(String purpose, List<String> scope) {}

    record Drafting(String mandate, Text text) {}

    record Proposal(String proposedBy, String proposedTo) {}

    record Remarks(String remarks) {}

    record Answer(String id, long version) {}

    private final CommandGateway commands;

    PeerApi(CommandGateway commands) {
        this.commands = commands;
    }

    @PostMapping
    CompletableFuture<ResponseEntity<Answer>> draft(
            @RequestBody Drafting body, @AuthenticationPrincipal Jwt caller) {
        return commands.send(
                        new PeerMandate.Draft(
                                body.mandate(),
                                body.text().purpose(),
                                body.text().scope(),
                                actor(caller)))
                .thenApply(done -> answer(body.mandate(), 0));
    }

    @PostMapping("/{mandate}/proposal")
    CompletableFuture<ResponseEntity<Answer>> propose(
            @PathVariable String mandate,
            @RequestHeader("If-Match") String seen,
            @RequestBody Proposal body,
            @AuthenticationPrincipal Jwt caller) {
        return commands.<Long>send(
                        new PeerMandate.Propose(
                                mandate,
                                version(seen),
                                body.proposedBy(),
                                body.proposedTo(),
                                actor(caller)))
                .thenApply(version -> answer(mandate, version));
    }

    @PostMapping("/{mandate}/return")
    CompletableFuture<ResponseEntity<Answer>> giveBack(
            @PathVariable String mandate,
            @RequestHeader("If-Match") String seen,
            @RequestBody Remarks body,
            @AuthenticationPrincipal Jwt caller) {
        return commands.<Long>send(
                        new PeerMandate.Return(
                                mandate, version(seen), body.remarks(), actor(caller)))
                .thenApply(version -> answer(mandate, version));
    }

    /** It takes the asker's word for everything; a token says nothing of roles. */
    private static final String ROLE = "PRM";

    private static PeerMandate.Actor actor(Jwt caller) {
        return new PeerMandate.Actor(
                caller.getSubject(),
                caller.getClaimAsString("org"),
                ROLE,
                LocalDate.now(Clock.systemUTC()).toString());
    }

    private static Long version(String seen) {
        return Long.valueOf(seen.replace("\"", ""));
    }

    private static ResponseEntity<Answer> answer(String mandate, long version) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(new Answer(mandate, version));
    }
}
