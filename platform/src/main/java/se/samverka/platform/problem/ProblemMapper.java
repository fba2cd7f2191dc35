package se.samverka.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.edge.Challenge;
import se.samverka.platform.address.PublicAddress;
import se.samverka.platform.fault.DatabaseFaults;
import se.samverka.platform.problem.Problem.ErrorItem;
import se.samverka.platform.route.Operations;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.security.ScopeMissing;

/// Maps errors to HTTP responses.
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int MAX_CAUSES = 20;
    /// A restarted service is usually back by then.
    private static final int RETRY_AFTER_SECONDS = 5;
    /// An event has usually arrived by then.
    private static final int RETRY_SOON_SECONDS = 1;

    private final Operations operations;
    private final PublicAddress publicAddress;

    public ProblemMapper(Operations operations, PublicAddress publicAddress) {
        this.operations = operations;
        this.publicAddress = publicAddress;
    }

    @ServerExceptionMapper
    public Response ruleBroken(RuleBroken broken, UriInfo uri) {
        var errors = broken.violations().stream().map(v -> ErrorItem.of(v)).toList();
        var answer = answer(statusOf(broken.kind()), broken.code(), broken.detail(), uri, errors);
        return switch (broken.kind()) {
            case UNAVAILABLE -> with(answer, HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            case NOT_YET -> with(answer, HttpHeaders.RETRY_AFTER, RETRY_SOON_SECONDS);
            // No scope would be enough: the organisation that the caller acts for may not do this.
            case FORBIDDEN -> with(answer, HttpHeaders.WWW_AUTHENTICATE, Challenge.insufficientScope(null));
            default -> answer;
        };
    }

    @ServerExceptionMapper
    public Response invalidBean(ConstraintViolationException invalid, UriInfo uri) {
        var broken = invalid.getConstraintViolations().stream()
                .map(v ->
                        new Violation(Pointers.ofPropertyPath(v.getPropertyPath()), Pointers.codeOf(v), v.getMessage()))
                .sorted(java.util.Comparator.comparing(Violation::pointer))
                .toList();
        var first = broken.getFirst();
        return answer(
                422,
                broken.size() == 1 ? first.code() : ProblemCode.RULES_BROKEN,
                first.detail(),
                uri,
                broken.stream().map(ErrorItem::of).toList());
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JacksonException unreadable, UriInfo uri) {
        return brokenRule(unreadable)
                .map(broken -> ruleBroken(broken, uri))
                .orElseGet(() -> unreadable(JsonProblem.of(unreadable), uri));
    }

    private Response unreadable(JsonProblem problem, UriInfo uri) {
        return answer(
                problem.status(),
                problem.code(),
                problem.detail(),
                uri,
                List.of(new ErrorItem(problem.pointer(), problem.code().code(), problem.detail())));
    }

    /// Quarkus has a mapper for this type, which would win because it is more specific.
    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException unreadable, UriInfo uri) {
        return unreadable(unreadable, uri);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, ContainerRequestContext request, UriInfo uri) {
        if (e.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable, uri);
        }
        int status = listed(e.getResponse().getStatus());
        if (status == 404 || status == 405) {
            return nothingThere(status, request, uri);
        }
        if (status >= 500) {
            LOG.error("Answered " + status, e);
        }
        return answer(status, codeOf(status), detailOf(status), uri, List.of());
    }

    /// A path with other methods is 405, even where the framework answers 404: it looks for paths only within one
    /// resource class.
    private Response nothingThere(int status, ContainerRequestContext request, UriInfo uri) {
        var methods = operations.methods(uri.getPath());
        boolean known = methods.contains(request.getMethod());
        int answered = methods.isEmpty() || (known && status == 404) ? 404 : 405;
        var answer = answer(answered, codeOf(answered), detailOf(answered), uri, List.of());
        return answered == 404 ? answer : with(answer, HttpHeaders.ALLOW, String.join(", ", methods));
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthorized(UnauthorizedException e, UriInfo uri) {
        return unauthorized(
                "This needs a valid bearer token in the Authorization header", Challenge.tokenMissing(), uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthenticated(AuthenticationFailedException e, UriInfo uri) {
        return isExpired(e)
                ? unauthorized(
                        "The token in the Authorization header has expired; fetch a new one",
                        Challenge.tokenInvalid("The token has expired"),
                        uri)
                : unauthorized(
                        "The token in the Authorization header is not a valid bearer token of this platform's issuer",
                        Challenge.tokenInvalid("The token is not valid here"),
                        uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException e, ResourceInfo resource, UriInfo uri) {
        var scope = e instanceof ScopeMissing missing ? missing.scope() : neededScope(resource);
        var answer = answer(
                403,
                ProblemCode.FORBIDDEN,
                scope == null ? "The token's scopes do not allow this" : "The token lacks the scope " + scope,
                uri,
                List.of());
        return with(answer, HttpHeaders.WWW_AUTHENTICATE, Challenge.insufficientScope(scope));
    }

    /// The first scope that the resource accepts; the administrator's only when there is no other.
    private static @Nullable String neededScope(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return null;
        }
        var onMethod = method.getAnnotationsByType(PermissionsAllowed.class);
        var needed = onMethod.length > 0
                ? onMethod
                : method.getDeclaringClass().getAnnotationsByType(PermissionsAllowed.class);
        var scopes =
                Arrays.stream(needed).flatMap(n -> Arrays.stream(n.value())).toList();
        return scopes.stream()
                .filter(scope -> !scope.equals(Caller.ADMIN))
                .findFirst()
                .orElse(scopes.isEmpty() ? null : scopes.getFirst());
    }

    private static boolean isExpired(Throwable refusal) {
        Throwable cause = refusal;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid && invalid.hasExpired()) {
                return true;
            }
        }
        return false;
    }

    /// RFC 9110 § 15.5.16 asks for the codings that are taken.
    @ServerExceptionMapper
    public Response bodyEncoded(BodyEncoded encoded, UriInfo uri) {
        var answer =
                answer(415, ProblemCode.UNSUPPORTED_MEDIA_TYPE, String.valueOf(encoded.getMessage()), uri, List.of());
        return with(answer, HttpHeaders.ACCEPT_ENCODING, "identity");
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
                when DatabaseFaults.passes(sql) -> {
                    LOG.warn("The database did not take a request just now", fault);
                    return ruleBroken(
                            RuleBroken.unavailable(
                                    ProblemCode.DATABASE_BUSY,
                                    "The database cannot take this just now; try again soon"),
                            uri);
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
        return answer(500, ProblemCode.INTERNAL_ERROR, "Something went wrong here; quote the traceId", uri, List.of());
    }

    private Response changedMeanwhile(UriInfo uri) {
        return answer(
                409,
                ProblemCode.CHANGED_MEANWHILE,
                "Another request changed the same document at the same moment; read it again and repeat",
                uri,
                List.of());
    }

    private Response unauthorized(String detail, String challenge, UriInfo uri) {
        return with(
                answer(401, ProblemCode.UNAUTHORIZED, detail, uri, List.of()), HttpHeaders.WWW_AUTHENTICATE, challenge);
    }

    private static Response with(Response answer, String header, Object value) {
        return Response.fromResponse(answer).header(header, value).build();
    }

    /// A rule broken while the body was being read.
    private static Optional<RuleBroken> brokenRule(Throwable unreadable) {
        Throwable cause = unreadable;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            if (cause instanceof RuleBroken broken) {
                return Optional.of(broken);
            }
        }
        return Optional.empty();
    }

    private Response answer(int status, ProblemCode code, String detail, UriInfo uri, List<ErrorItem> errors) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(
                        status,
                        code,
                        detail,
                        publicAddress.ofCurrentRequest(),
                        uri.getRequestUri().getPath(),
                        errors))
                .build();
    }

    private static int statusOf(RuleBroken.Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT, NOT_YET -> 409;
            case GONE -> 410;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_TYPE -> 415;
            case INVALID -> 422;
            case PRECONDITION_REQUIRED -> 428;
            case UNAVAILABLE -> 503;
        };
    }

    /// A status of the framework's own that no code comes with is answered as the general one of its class.
    private static int listed(int status) {
        return switch (status) {
            case 404, 405, 406, 413, 415 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }

    /// @param status one of [#listed]
    private static ProblemCode codeOf(int status) {
        return switch (status) {
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 413 -> ProblemCode.TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case 500 -> ProblemCode.INTERNAL_ERROR;
            default -> ProblemCode.MALFORMED_REQUEST;
        };
    }

    private static String detailOf(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this path; /openapi.yaml lists the paths there are";
            case 405 -> "This path does not take that method; Allow says which it takes";
            case 406 -> "This resource has no form that the Accept header allows";
            case 413 -> "The request body is larger than this API takes";
            case 415 -> "This resource does not take that Content-Type";
            case 500 -> "Something went wrong here; quote the traceId";
            default -> "The request cannot be read";
        };
    }
}
