package no.samspor.edge.guard;

import java.io.IOException;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.edge.ProblemAnswer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the web server itself refuses, a request that is none for example, is answered as any other
 * problem, in place of its own page. Named by class, so it makes itself.
 */
public final class ContainerProblems extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerProblems.class);

    @Override
    public void invoke(Request request, Response response)
            throws IOException, jakarta.servlet.ServletException {
        super.invoke(request, response);
        if (isNotReadOn(request, response)) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /**
     * Whoever was too slow is not waited for any longer, nor who has much more to send than is
     * swallowed: the rest of the body is not read. Who sends somewhat too much finishes, and reads
     * why.
     */
    private static boolean isNotReadOn(Request request, Response response) {
        return switch (response.getStatus()) {
            case 408 -> true;
            case 413 -> request.getContentLengthLong() > swallowed(request);
            default -> false;
        };
    }

    private static long swallowed(Request request) {
        return request.getConnector().getProtocolHandler()
                        instanceof AbstractHttp11Protocol<?> protocol
                ? protocol.getMaxSwallowSize()
                : 0;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        boolean silent = response.getStatus() < 400 || response.getContentWritten() > 0;
        if (silent || !response.setErrorReported()) return;
        try {
            ProblemAnswer.write(
                    Problem.of(reasonOf(response.getStatus())),
                    request.getRequest(),
                    response.getResponse());
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("whoever asked has gone", gone);
        }
    }

    private static EdgeRefusal reasonOf(int status) {
        return switch (status) {
            case 500 -> EdgeRefusal.FAULT;
            case 401 -> EdgeRefusal.NOT_SIGNED_IN;
            case 403 -> EdgeRefusal.NOT_ALLOWED;
            case 404 -> EdgeRefusal.NO_SUCH_PAGE;
            case 405 -> EdgeRefusal.METHOD_NOT_SUPPORTED;
            case 408 -> EdgeRefusal.TOO_SLOW;
            case 413 -> EdgeRefusal.TOO_LARGE;
            case 503 -> EdgeRefusal.NOT_AVAILABLE;
            default -> EdgeRefusal.UNREADABLE_REQUEST;
        };
    }
}
