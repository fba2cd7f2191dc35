package se.samverka.platform.rule;

import java.util.List;
import se.samverka.contracts.ProblemCode;

/// A request that a rule does not allow. It becomes a problem document (RFC 9457).
///
/// The transaction in which it is thrown is rolled back.
public final class RuleBroken extends RuntimeException {

    /// The kind of error, which decides the HTTP status.
    public enum Kind {
        /// The request cannot be read: 400.
        MALFORMED,
        /// The caller may not do this: 403.
        FORBIDDEN,
        /// There is no such document, or the caller may not know of it: 404.
        NOT_FOUND,
        /// The state of the document does not allow it: 409.
        CONFLICT,
        /// It existed and is gone for good: 410.
        GONE,
        /// The state does not allow it yet, but soon will without further requests: 409 with Retry-After.
        NOT_YET,
        /// The document has changed since the caller read it: 412.
        STALE,
        /// The body is larger than the limit: 413.
        TOO_LARGE,
        /// A content type that this resource does not accept: 415.
        UNSUPPORTED_TYPE,
        /// The request can be read, but breaks a rule: 422.
        INVALID,
        /// The caller must send the tag of the state that it has read (If-Match): 428.
        PRECONDITION_REQUIRED,
        /// Something that the response needs is temporarily unavailable: 503 with Retry-After.
        UNAVAILABLE
    }

    private final Kind kind;
    private final ProblemCode code;
    private final transient List<Violation> violations;

    public RuleBroken(Kind kind, ProblemCode code, String detail, List<Violation> violations) {
        super(detail);
        this.kind = kind;
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    public RuleBroken(Kind kind, ProblemCode code, String detail) {
        this(kind, code, detail, List.of());
    }

    /// One or more violations of content rules: 422. The code of a single violation is the problem's code.
    public static RuleBroken invalid(List<Violation> violations) {
        var first = violations.getFirst();
        return violations.size() == 1
                ? new RuleBroken(Kind.INVALID, first.code(), first.detail(), violations)
                : new RuleBroken(
                        Kind.INVALID,
                        ProblemCode.RULES_BROKEN,
                        violations.size() + " rules are broken; see errors for each of them",
                        violations);
    }

    public static RuleBroken invalid(Violation violation) {
        return invalid(List.of(violation));
    }

    /// The state does not allow it: 409.
    public static RuleBroken conflict(ProblemCode code, String detail) {
        return new RuleBroken(Kind.CONFLICT, code, detail);
    }

    /// The state does not allow it yet: 409. The same request may succeed soon.
    public static RuleBroken notYet(ProblemCode code, String detail) {
        return new RuleBroken(Kind.NOT_YET, code, detail);
    }

    /// Something that the response needs is temporarily unavailable: 503. The same request may succeed soon.
    public static RuleBroken unavailable(ProblemCode code, String detail) {
        return new RuleBroken(Kind.UNAVAILABLE, code, detail);
    }

    /// Unknown, or not visible to the caller: 404. The response is the same for both.
    public static RuleBroken notFound(String what) {
        return new RuleBroken(
                Kind.NOT_FOUND, ProblemCode.NOT_FOUND, "There is no such " + what + ", or it is not yours to see");
    }

    public Kind kind() {
        return kind;
    }

    public ProblemCode code() {
        return code;
    }

    /// The detail of the problem.
    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Violation> violations() {
        return violations;
    }
}
