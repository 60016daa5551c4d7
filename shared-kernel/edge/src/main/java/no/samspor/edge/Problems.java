package no.samspor.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Words;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Every refusal leaves as {@code application/problem+json} (RFC 9457) from here: the type is the
 * anchor in the catalogue of refusals, the texts are in the reader's language, the rule is named.
 */
@RestControllerAdvice
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String CATALOGUE = "/docs/refusals.md#";

    private final ObjectProvider<Passes> passing;

    public Problems(ObjectProvider<Passes> passing) {
        this.passing = passing;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused, HttpServletRequest request) {
        return answer(Problem.of(refused.reason(), refused.details()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> thrown(Problem.Thrown thrown, HttpServletRequest request) {
        return answer(thrown.problem(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noAddress(NoResourceFoundException e, HttpServletRequest r) {
        return answer(Problem.of(EdgeRefusal.NO_SUCH_PAGE), r);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noMethod(
            HttpRequestMethodNotSupportedException e, HttpServletRequest r) {
        ResponseEntity<ProblemDetail> refused =
                answer(Problem.of(EdgeRefusal.METHOD_NOT_SUPPORTED), r);
        @Nullable Set<HttpMethod> others = e.getSupportedHttpMethods();
        HttpHeaders headers = HttpHeaders.copyOf(refused.getHeaders());
        headers.setAllow(others == null ? Set.of() : others);
        return new ResponseEntity<>(refused.getBody(), headers, refused.getStatusCode());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noMediaType(
            HttpMediaTypeNotSupportedException e, HttpServletRequest r) {
        return answer(Problem.of(EdgeRefusal.MEDIA_TYPE_NOT_SUPPORTED), r);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchForm(
            HttpMediaTypeNotAcceptableException e, HttpServletRequest r) {
        return answer(Problem.of(EdgeRefusal.NOT_ACCEPTABLE), r);
    }

    /** A header that the firewall does not let pass, met where it is read. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> noHeader(RequestRejectedException e, HttpServletRequest r) {
        return answer(Problem.of(EdgeRefusal.UNREADABLE_REQUEST), r);
    }

    /** A query that cannot be decoded, or has more parameters than any address. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> noQuery(InvalidParameterException e, HttpServletRequest r) {
        return answer(Problem.of(EdgeRefusal.UNREADABLE_REQUEST), r);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(TypeMismatchException e, HttpServletRequest r) {
        String name = String.valueOf(e.getPropertyName());
        return answer(Problem.of(EdgeRefusal.BAD_PARAMETER, Map.of("parameter", name)), r);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noParameter(
            MissingServletRequestParameterException e, HttpServletRequest r) {
        return answer(
                Problem.of(EdgeRefusal.BAD_PARAMETER, Map.of("parameter", e.getParameterName())),
                r);
    }

    /** A fault of ours: logged with its trace id, and nothing of it told. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception fault, HttpServletRequest request) {
        if (passing.stream().anyMatch(each -> each.passes(fault))) {
            LOG.warn("not answered until what is away is back: {}", fault.toString());
            return answer(Problem.of(EdgeRefusal.NOT_AVAILABLE), request);
        }
        String traceId = UUID.randomUUID().toString();
        LOG.error("fault {}", traceId, fault);
        return answer(Problem.of(EdgeRefusal.FAULT, Map.of("traceId", traceId)), request);
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem, HttpServletRequest r) {
        Refusal reason = problem.reason();
        String language = Language.of(r);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language);
        problem.retryAfterSeconds()
                .ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        ProblemDetail body = describe(problem, language);
        return new ResponseEntity<>(body, headers, HttpStatus.valueOf(reason.kind().status()));
    }

    /** Where the catalogue says what {@code reason} means. */
    public static URI typeOf(Refusal reason) {
        return URI.create(CATALOGUE + reason.code().replace('/', '-'));
    }

    /**
     * The problem as it is written, for the security filter too, which answers before Spring MVC.
     */
    public static ProblemDetail describe(Problem problem, String language) {
        Refusal reason = problem.reason();
        ProblemDetail body = ProblemDetail.forStatus(reason.kind().status());
        body.setType(typeOf(reason));
        body.setTitle(reason.words().in(language));
        body.setProperty("code", reason.code());
        if (reason.rule() != null) body.setProperty("rule", reason.rule().number());
        @Nullable List<Map<String, String>> errors = errors(problem, language);
        if (errors != null) body.setProperty("errors", errors);
        problem.details().forEach(body::setProperty);
        return body;
    }

    private static @Nullable List<Map<String, String>> errors(Problem problem, String language) {
        if (problem.errors().isEmpty()) return null;
        return problem.errors().stream().map(each -> error(each, language)).toList();
    }

    private static Map<String, String> error(Problem.FieldError error, String language) {
        Words words = error.words();
        return Map.of("pointer", error.pointer(), "detail", words.in(language));
    }
}
