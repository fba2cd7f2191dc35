package se.samverka.platform.rule;

import java.util.List;
import se.samverka.contracts.ProblemCode;

/// A request that a rule does not allow. It becomes one problem document (RFC 9457) at the edge of the service.
///
/// The transaction it is thrown in is rolled back, so that nothing is half stored.
public final class RuleBroken extends RuntimeException {

    /// What kind of no this is; the edge turns it into an HTTP status.
    public enum Kind {
        /// The request cannot be read: 400.
        MALFORMED,
        /// The caller may not do this: 403.
        FORBIDDEN,
        /// There is no such document, or none that this caller may know of: 404.
        NOT_FOUND,
        /// The state of the document does not allow it: 409.
        CONFLICT,
        /// It was there and never comes back: 410.
        GONE,
        /// The state does not allow it yet, and will in a moment without anybody's doing: 409 with Retry-After.
        NOT_YET,
        /// The document has changed since the caller read it: 412.
        STALE,
        /// More than this API takes: 413.
        TOO_LARGE,
        /// A content type that this resource does not take: 415.
        UNSUPPORTED_TYPE,
        /// The request can be read, but breaks a rule: 422.
        INVALID,
        /// The caller must say which state it has read (If-Match): 428.
        PRECONDITION_REQUIRED,
        /// Nobody has done wrong, but what is needed for the answer is away or late just now: 503 with Retry-After.
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

    /// One or more rules of content: 422. With a single violation its code is the problem's code.
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

    /// A state that does not allow it: 409.
    public static RuleBroken conflict(ProblemCode code, String detail) {
        return new RuleBroken(Kind.CONFLICT, code, detail);
    }

    /// A state that does not allow it yet: 409. The same request may succeed in a moment.
    public static RuleBroken notYet(ProblemCode code, String detail) {
        return new RuleBroken(Kind.NOT_YET, code, detail);
    }

    /// Something that the answer needs is away just now: 503. The same request may succeed in a moment.
    public static RuleBroken unavailable(ProblemCode code, String detail) {
        return new RuleBroken(Kind.UNAVAILABLE, code, detail);
    }

    /// Unknown, or somebody else's: 404. The two are never told apart.
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

    /// The sentence of the problem as a whole.
    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Violation> violations() {
        return violations;
    }
}
