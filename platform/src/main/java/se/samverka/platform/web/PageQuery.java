package se.samverka.platform.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;

/// The paging parameters of a list, as a `@BeanParam`. Source: profile FNS.07–FNS.14.
public class PageQuery {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 200;

    /// The largest offset to which a limit can be added without overflow.
    private static final int PAST_EVERY_END = Integer.MAX_VALUE - MAX_LIMIT;

    @QueryParam("page")
    @Parameter(
            description =
                    "Page, from 1; past the end the list is empty / Sida, från 1; efter sista sidan är listan tom",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "1", minimum = "1"))
    @Nullable
    String page;

    @QueryParam("limit")
    @Parameter(
            description = "Most records on a page, at most 200 / Antal per sida, högst 200",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "20", minimum = "1", maximum = "200"))
    @Nullable
    String limit;

    @QueryParam("sort")
    @Parameter(
            description =
                    "Field to sort by, with a minus sign for descending / Fält att sortera på, med minustecken för fallande ordning",
            schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String sort;

    /// The requested page. A page below 1 or past the end is empty, not an error (profile FNS.14).
    public int page() {
        return number("page", page, 1, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// The most records on a page, 1 to 200.
    ///
    /// @throws RuleBroken 400 for anything else
    public int limit() {
        return number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT);
    }

    /// Number of records before this page; a page below 1 counts as past the end.
    public int offset() {
        return page() < 1 ? PAST_EVERY_END : (int) Math.min(PAST_EVERY_END, (page() - 1L) * limit());
    }

    /// The requested sort field, or the first allowed one.
    ///
    /// @param allowed fields that a caller may sort by, the default first; a default with a minus sign is
    ///     descending
    /// @throws RuleBroken 400 when another field is asked for
    public Sorting sorting(List<String> allowed) {
        var asked = sort == null ? allowed.getFirst() : sort;
        var field = asked.startsWith("-") ? asked.substring(1) : asked;
        if (allowed.stream().noneMatch(a -> a.equals(field) || a.equals("-" + field))) {
            throw new RuleBroken(
                    RuleBroken.Kind.MALFORMED,
                    ProblemCode.SORT_UNKNOWN,
                    "This list sorts by "
                            + allowed.stream()
                                    .map(a -> a.startsWith("-") ? a.substring(1) : a)
                                    .collect(Collectors.joining(", "))
                            + "; a minus sign before it descends");
        }
        return new Sorting(field, asked.startsWith("-"));
    }

    /// A checked field and its direction.
    public record Sorting(String field, boolean descending) {}

    public PageMeta meta(long total, int count) {
        return new PageMeta(total, page(), limit(), count, null);
    }

    public PageMeta meta(Page<?> found) {
        return new PageMeta(
                found.total(), page(), limit(), found.items().size(), found.truncated() ? Boolean.TRUE : null);
    }

    public PageLinks links(UriInfo uri, long total) {
        return PageLinks.of(uri, this, total);
    }

    private static int number(String name, @Nullable String text, int ifAbsent, int least, int most) {
        if (text == null) {
            return ifAbsent;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refused(name, least, most, e);
        }
        throw refused(name, least, most, null);
    }

    private static RuleBroken refused(String name, int least, int most, @Nullable Throwable cause) {
        var broken = new RuleBroken(
                RuleBroken.Kind.MALFORMED,
                ProblemCode.QUERY_PARAMETER_INVALID,
                least < 1
                        ? "Query parameter " + name + " must be a whole number"
                        : "Query parameter " + name + " must be a whole number from " + least + " to " + most);
        if (cause != null) {
            broken.initCause(cause);
        }
        return broken;
    }
}
