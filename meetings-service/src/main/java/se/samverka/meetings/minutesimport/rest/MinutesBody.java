package se.samverka.meetings.minutesimport.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import se.samverka.meetings.minutesimport.model.MinutesParser;
import se.samverka.meetings.minutesimport.model.MinutesRefused;

/// The text of a request, of which never more than the reader's limit is kept in memory.
///
/// A text that is too large is read to its end all the same, a little at a time: a client that is still sending
/// when the connection closes never sees why. The server's own limit bounds how much that can be.
final class MinutesBody {

    private MinutesBody() {}

    /// Refuses a text that says itself to be too large. It comes before whatever else reads the body, such as
    /// the digest of an Idempotency-Key.
    @Provider
    @BoundedMinutes
    @Priority(Priorities.HEADER_DECORATOR)
    static class SizeFilter implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) throws IOException {
            var said = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
            long length = said == null ? 0 : Long.parseLong(said);
            if (length > MinutesParser.MAX_BYTES) {
                pass(request.getEntityStream());
                throw new MinutesRefused.MinutesTooLarge(length, MinutesParser.MAX_BYTES).asException();
            }
        }
    }

    /// At most one byte above the limit, so that the reader itself refuses what did not say its size.
    static byte[] read(InputStream text) throws IOException {
        var read = text.readNBytes(MinutesParser.MAX_BYTES + 1);
        pass(text);
        return read;
    }

    private static void pass(InputStream text) throws IOException {
        var discarded = new byte[8_192];
        int count;
        do {
            count = text.read(discarded);
        } while (count >= 0);
    }
}
