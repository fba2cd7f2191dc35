package se.samverka.platform.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import se.samverka.edge.TagLists;
import se.samverka.platform.rule.RuleBroken;

/// Strong entity tags made from a document's version, and the preconditions that rest on them (RFC 9110 § 13).
public final class EntityTags {

    private EntityTags() {}

    /// The tag of a document in a version. The prefix keeps tags of different kinds of document apart.
    public static EntityTag of(String prefix, long version) {
        return new EntityTag(prefix + version);
    }

    /// A single document with its tag, or 304 when the caller has it already (If-None-Match).
    public static Response ok(Request request, Object document, EntityTag tag) {
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null && isNotModified(unchanged) ? unchanged : Response.ok(document))
                .tag(tag)
                .build();
    }

    private static boolean isNotModified(Response.ResponseBuilder builder) {
        return builder.build().getStatus() == 304;
    }

    /// Demands that the caller has read the present state.
    ///
    /// @param ifMatch the request's If-Match header
    /// @throws RuleBroken 428 when it is absent, 412 when it names another state
    public static void require(@Nullable String ifMatch, EntityTag current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RuleBroken(
                    RuleBroken.Kind.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Send If-Match with the ETag of the state that you have read");
        }
        if (!matches(ifMatch, current)) {
            throw stale();
        }
    }

    /// Whether an If-Match header names this tag, by strong comparison; `*` names any.
    public static boolean matches(String ifMatch, EntityTag current) {
        return TagLists.stronglyNames(ifMatch, '"' + current.getValue() + '"');
    }

    public static RuleBroken stale() {
        return new RuleBroken(
                RuleBroken.Kind.STALE,
                "state-stale",
                "The document has changed since you read it; read it again, and repeat with its ETag");
    }
}
