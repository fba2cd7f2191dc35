package se.samverka.platform.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.edge.TagLists;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.Sha256;

/// Strong entity tags made from a document's version, and preconditions that use them (RFC 9110 § 13).
public final class EntityTags {

    /// Separates the state from a suffix that distinguishes representations of the same state.
    private static final char SEPARATOR = '~';

    private EntityTags() {}

    /// The tag of a document version. The prefix distinguishes kinds of document.
    public static EntityTag of(String prefix, long version) {
        return new EntityTag(prefix + version);
    }

    /// The tag of a document version whose representation also depends on other data. When that changes, the tag
    /// changes, so that a reader with the old representation gets the new one; for If-Match both are the same
    /// state.
    ///
    /// @param shown the other data, as any text
    public static EntityTag of(String prefix, long version, String shown) {
        return new EntityTag(prefix + version + SEPARATOR + Sha256.hex(shown).substring(0, 16));
    }

    /// A single document with its tag, or 304 when the caller has it already (If-None-Match).
    public static Response ok(Request request, Object document, EntityTag tag) {
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null && isNotModified(unchanged) ? unchanged : Response.ok(document))
                .tag(tag)
                .build();
    }

    /// As [#ok], for a document that costs much: it is made only for a caller that does not have it.
    public static Response okMade(Request request, Supplier<?> document, EntityTag tag) {
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null && isNotModified(unchanged) ? unchanged : Response.ok(document.get()))
                .tag(tag)
                .build();
    }

    private static boolean isNotModified(Response.ResponseBuilder builder) {
        return builder.build().getStatus() == 304;
    }

    /// Checks that the caller has read the current state.
    ///
    /// @param ifMatch the request's If-Match header
    /// @throws RuleBroken 428 when it is absent, 412 when it names another state
    public static void require(@Nullable String ifMatch, EntityTag current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RuleBroken(
                    RuleBroken.Kind.PRECONDITION_REQUIRED,
                    ProblemCode.IF_MATCH_REQUIRED,
                    "Send If-Match with the ETag of the state that you have read");
        }
        if (!matches(ifMatch, current)) {
            throw stale();
        }
    }

    /// Whether an If-Match header names this tag, by strong comparison; `*` names any.
    public static boolean matches(String ifMatch, EntityTag current) {
        return TagLists.stronglyNames(ifMatch, '"' + current.getValue() + '"', EntityTags::ofState);
    }

    private static String ofState(String tag) {
        var separator = tag.indexOf(SEPARATOR);
        return separator < 0 || !tag.endsWith("\"") ? tag : tag.substring(0, separator) + '"';
    }

    public static RuleBroken stale() {
        return new RuleBroken(
                RuleBroken.Kind.STALE,
                ProblemCode.STATE_STALE,
                "The document has changed since you read it; read it again, and repeat with its ETag");
    }
}
