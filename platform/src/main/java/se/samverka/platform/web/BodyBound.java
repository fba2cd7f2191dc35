package se.samverka.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import se.samverka.edge.RouteTable;
import se.samverka.platform.route.Operations;
import se.samverka.platform.rule.RuleBroken;

/// Rejects a body that is larger than the OpenAPI document allows for its operation, before anything else reads it.
///
/// The rest of such a body is read and discarded: a client that is still sending when the connection closes would
/// not see the response. The server's own limit (`quarkus.http.limits.max-body-size`) bounds this.
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class BodyBound implements ContainerRequestFilter {

    private static final int DISCARD_BUFFER_BYTES = 8 * 1024;

    private final Operations operations;

    public BodyBound(Operations operations) {
        this.operations = operations;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var declared = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean chunked = request.getHeaderString("Transfer-Encoding") != null;
        if (declared == null && !chunked) {
            return;
        }
        var limit = operations.bodyLimit(request);
        if (declared != null && Long.parseLong(declared) > limit.bytes()) {
            discard(request.getEntityStream());
            throw tooLarge(limit);
        }
        if (chunked) {
            request.setEntityStream(new CountingStream(request.getEntityStream(), limit));
        }
    }

    private static RuleBroken tooLarge(RouteTable.BodyLimit limit) {
        return new RuleBroken(
                RuleBroken.Kind.TOO_LARGE,
                limit.code(),
                "The request body is larger than the " + limit.bytes() + " bytes that this operation takes");
    }

    private static void discard(InputStream rest) throws IOException {
        var discarded = new byte[DISCARD_BUFFER_BYTES];
        int count;
        do {
            count = rest.read(discarded);
        } while (count >= 0);
    }

    /// A body without a declared length.
    private static final class CountingStream extends FilterInputStream {
        private final RouteTable.BodyLimit limit;
        private long bytes;

        CountingStream(InputStream body, RouteTable.BodyLimit limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            bytes += Math.max(0, read);
            if (bytes > limit.bytes()) {
                discard(in);
                throw tooLarge(limit);
            }
        }
    }
}
