package se.samverka.platform.peer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.samverka.platform.telemetry.Traceparent;

/// Asks other services over HTTP.
///
/// Uses the JDK's client, because it can limit the whole answer: its size, and the time to its last byte, not
/// only the time between bytes. Ask outside transactions, which would hold a database connection meanwhile.
public final class Peers implements AutoCloseable {

    private final HttpClient http;
    private final long mostBytes;

    /// @param mostBytes larger answers are not read
    public Peers(Duration connectTimeout, long mostBytes) {
        this.mostBytes = mostBytes;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// The other service could not be asked, or did not answer in time.
    public static final class Unanswered extends Exception {
        Unanswered(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// A GET for JSON in the running trace.
    public static HttpRequest.Builder question(URI address, String bearer) {
        var question = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", "application/json");
        Traceparent.current().ifPresent(trace -> question.header(Traceparent.HEADER, trace));
        return question;
    }

    /// @param patience to the last byte of the answer
    public HttpResponse<byte[]> ask(HttpRequest.Builder question, Duration patience)
            throws Unanswered, InterruptedException {
        var request = question.timeout(patience).build();
        var exchange = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new Unanswered(origin(request.uri()) + " could not be asked", e);
        } catch (TimeoutException e) {
            throw new Unanswered(origin(request.uri()) + " did not answer within " + patience, e);
        } finally {
            exchange.cancel(true);
        }
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
