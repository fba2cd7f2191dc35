package se.samverka.finance.agreement;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.agreement.AgreementAsTold.Answer;
import se.samverka.platform.security.Caller;
import se.samverka.platform.telemetry.Traceparent;

/// Asks agreements over HTTP how an agreement stands, with the caller's own token and the trace of its request.
///
/// The JDK's client, because it bounds the whole answer: a deadline to the last byte, and a largest size.
@ApplicationScoped
class AskAgreements {

    private static final Logger LOG = Logger.getLogger(AskAgreements.class);
    private static final String AGREEMENTS = "/agreements/v1/agreements/";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final AgreementsConfig config;
    private final Caller caller;
    private final HttpClient http;
    private final ObjectReader reader;

    AskAgreements(AgreementsConfig config, Caller caller, ObjectMapper json) {
        this.config = config;
        this.caller = caller;
        this.reader =
                json.readerFor(AgreementAsTold.Told.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    Answer ask(UUID agreementId) {
        var url = config.url();
        var bearer = caller.bearer();
        return url.isEmpty() || bearer.isEmpty()
                ? new Answer.None()
                : send(request(url.get().resolve(AGREEMENTS + agreementId), bearer.get()));
    }

    private HttpRequest request(URI agreement, String bearer) {
        var request = HttpRequest.newBuilder(agreement)
                .timeout(config.answerTimeout())
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", "application/json");
        Traceparent.current().ifPresent(trace -> request.header(Traceparent.HEADER, trace));
        return request.GET().build();
    }

    private Answer send(HttpRequest request) {
        var exchange =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), config.maxAnswerBytes()));
        try {
            return read(exchange.get(config.answerTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return away("could not be asked", e.getCause());
        } catch (TimeoutException e) {
            return away("did not answer in " + config.answerTimeout(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away("was not waited for", null);
        } finally {
            exchange.cancel(true);
        }
    }

    private Answer read(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status == OK) {
            try {
                return reader.<AgreementAsTold.Told>readValue(answer.body());
            } catch (IOException e) {
                return away("answered what cannot be read", e);
            }
        }
        // A token that may not read agreements, or an agreement that is not the caller's to see there.
        return status >= BAD_REQUEST && status < SERVER_ERROR && status != TOO_MANY_REQUESTS
                ? new Answer.None()
                : away("answered " + status, null);
    }

    private static Answer away(String what, @Nullable Throwable cause) {
        LOG.warnf(cause, "Agreements %s", what);
        return new Answer.Away();
    }
}
