package se.samverka.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import se.samverka.platform.problem.Problem.ErrorItem;
import se.samverka.platform.rule.RuleBroken;

/// The one place where a no becomes an HTTP answer.
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int MAX_CAUSES = 20;
    /// A service that was restarted is back by then.
    private static final int RETRY_AFTER_SECONDS = 5;
    /// An event arrives by then.
    private static final int RETRY_SOON_SECONDS = 1;

    @ServerExceptionMapper
    public Response ruleBroken(RuleBroken broken, UriInfo uri) {
        var errors = broken.violations().stream()
                .map(v -> new ErrorItem(v.pointer(), v.code(), v.detail()))
                .toList();
        var answer = answer(statusOf(broken.kind()), broken.code(), broken.detail(), uri, errors);
        if (broken.kind() == RuleBroken.Kind.NOT_YET) {
            return retry(answer, RETRY_SOON_SECONDS);
        }
        return broken.kind() == RuleBroken.Kind.UNAVAILABLE ? retry(answer, RETRY_AFTER_SECONDS) : answer;
    }

    private static Response retry(Response answer, int seconds) {
        return Response.fromResponse(answer).header("Retry-After", seconds).build();
    }

    @ServerExceptionMapper
    public Response invalidBean(ConstraintViolationException invalid, UriInfo uri) {
        var errors = invalid.getConstraintViolations().stream()
                .map(v ->
                        new ErrorItem(Pointers.ofPropertyPath(v.getPropertyPath()), Pointers.codeOf(v), v.getMessage()))
                .sorted(java.util.Comparator.comparing(ErrorItem::pointer))
                .toList();
        var first = errors.getFirst();
        return answer(422, errors.size() == 1 ? first.code() : "rules-broken", first.detail(), uri, errors);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JacksonException unreadable, UriInfo uri) {
        return JsonProblems.answer(unreadable, uri);
    }

    /// Quarkus maps this kind itself; the more specific of two mappers would win.
    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException unreadable, UriInfo uri) {
        return JsonProblems.answer(unreadable, uri);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JacksonException unreadable) {
            return JsonProblems.answer(unreadable, uri);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            LOG.error("Answered " + status, e);
        }
        var answer = answer(status, codeOf(status), detailOf(status), uri, List.of());
        var allow = e.getResponse().getHeaderString("Allow");
        return allow == null
                ? answer
                : Response.fromResponse(answer).header("Allow", allow).build();
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthorized(UnauthorizedException e, UriInfo uri) {
        return unauthorized(uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthenticated(AuthenticationFailedException e, UriInfo uri) {
        return unauthorized(uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException e, UriInfo uri) {
        return answer(403, "forbidden", "The token's scopes do not allow this", uri, List.of());
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable fault, UriInfo uri) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            switch (cause) {
                case RuleBroken broken -> {
                    return ruleBroken(broken, uri);
                }
                case OptimisticLockException ignored -> {
                    return changedMeanwhile(uri);
                }
                case StaleStateException ignored -> {
                    return changedMeanwhile(uri);
                }
                case SQLException sql
                when UNIQUE_VIOLATION.equals(sql.getSQLState()) -> {
                    LOG.debug("A unique constraint refused a concurrent write", fault);
                    return changedMeanwhile(uri);
                }
                default -> {}
            }
        }
        LOG.error("Unexpected fault", fault);
        return answer(500, "internal-error", "Something went wrong here; quote the traceId", uri, List.of());
    }

    private static Response changedMeanwhile(UriInfo uri) {
        return answer(
                409,
                "changed-meanwhile",
                "Another request changed the same document at the same moment; read it again and repeat",
                uri,
                List.of());
    }

    private static Response unauthorized(UriInfo uri) {
        var answer = answer(
                401, "unauthorized", "This needs a valid bearer token in the Authorization header", uri, List.of());
        return Response.fromResponse(answer)
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    static Response answer(int status, String code, String detail, UriInfo uri, List<ErrorItem> errors) {
        var known = Response.Status.fromStatusCode(status);
        var title = status == 422 ? "Unprocessable Content" : known == null ? "Problem" : known.getReasonPhrase();
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(
                        status, title, code, detail, uri.getRequestUri().getPath(), errors))
                .build();
    }

    private static int statusOf(RuleBroken.Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT, NOT_YET -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_TYPE -> 415;
            case INVALID -> 422;
            case PRECONDITION_REQUIRED -> 428;
            case UNAVAILABLE -> 503;
        };
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 400 -> "malformed-request";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> "http-" + status;
        };
    }

    private static String detailOf(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read";
            case 404 -> "There is nothing at this path; /openapi.yaml lists the paths there are";
            case 405 -> "This path does not take that method; Allow says which it takes";
            case 406 -> "This resource has no form that the Accept header allows";
            case 413 -> "The request body is larger than this API takes";
            case 415 -> "This resource does not take that Content-Type";
            default -> "The request was answered with status " + status;
        };
    }
}
