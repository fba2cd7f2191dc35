package se.samverka.agreements;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.regex.Pattern;

/// Gives a party's decision, the closing of a contest and the completion of a follow-up that have no If-Match of their
/// own the ETag of the document that they are about, as a client has it that has read it before.
public final class ReadBeforeWriting implements Filter {

    private static final String IF_MATCH = "If-Match";

    /// The first group is the document.
    private static final Pattern STEP = Pattern.compile(
            "PUT /agreements/v1(/.+)/approvals/[^/]+|POST /agreements/v1(/.+)/(?:contests/[^/]+/closings|completions)");

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        var step = STEP.matcher(
                request.getMethod() + " " + URI.create(request.getURI()).getPath());
        if (step.matches() && !request.getHeaders().hasHeaderWithName(IF_MATCH)) {
            var document = step.group(1) == null ? step.group(2) : step.group(1);
            var tag = Api.admin().get(document).header("ETag");
            if (tag != null) {
                request.header(IF_MATCH, tag);
            }
        }
        return context.next(request, response);
    }
}
