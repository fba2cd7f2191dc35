package se.samverka.agreements.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.impact.FinancePreview.Question;
import se.samverka.agreements.impact.FinancePreview.Refusal;
import se.samverka.agreements.impact.Impacts.ImpactsOfYear;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.peer.Peers;
import se.samverka.platform.rule.RuleBroken;

/// Asks finance over HTTP, with the caller's own token and the trace of the caller's request.
/// It refuses to be called inside a transaction, which would hold a database connection while finance computes.
@ApplicationScoped
class Finance {

    private static final Logger LOG = Logger.getLogger(Finance.class);
    private static final String PREVIEWS = "/finance/v1/impact-previews";
    private static final String DIVISIONS = "/finance/v1/allocation-previews";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final ProblemCode AWAY = ProblemCode.FINANCE_UNAVAILABLE;

    private final FinanceConfig config;
    private final URI previews;
    private final URI divisions;
    private final Peers peers;
    private final ObjectMapper json;

    Finance(FinanceConfig config, ObjectMapper json) {
        this.config = config;
        this.previews = config.url().resolve(PREVIEWS);
        this.divisions = config.url().resolve(DIVISIONS);
        this.json = json;
        this.peers = new Peers(config.connectTimeout(), config.maxAnswerBytes());
    }

    @PreDestroy
    void close() {
        peers.close();
    }

    /// @param bearer the caller's own token
    /// @throws RuleBroken 503 when finance is unavailable, late, or has not received the agreement's version yet;
    ///     409 when it knows a later version or cannot divide the terms; 403 when the token does not allow the
    ///     question
    @Transactional(Transactional.TxType.NEVER)
    Computed preview(String bearer, Question question) {
        var answer = send(request(previews, bearer, question));
        return switch (answer.statusCode()) {
            case 200 -> whole(read(FinancePreview.Answer.class, answer.body()));
            case 401, 403 ->
                throw new RuleBroken(
                        RuleBroken.Kind.FORBIDDEN,
                        ProblemCode.FORBIDDEN,
                        "The token does not allow reading impacts: it needs the scope agreements:read");
            // The caller may see the agreement here, and finance has not received it yet.
            case 404 -> throw behind();
            case 409 -> throw conflict(refusal(answer.body()));
            case 422 -> throw blocked(refusal(answer.body()));
            // The question itself is wrong, and repeating it would not help.
            case 400, 413, 415 ->
                throw new IllegalStateException("Finance cannot use the question: it answered " + answer.statusCode()
                        + " " + refusal(answer.body()).codeOrNone());
            default -> throw away("answered " + answer.statusCode(), null);
        };
    }

    /// How terms divide a year's money.
    ///
    /// @param bearer the caller's own token
    /// @throws RuleBroken 503 when finance is unavailable or late; 409 `allocation-blocked` when it cannot divide
    ///     the terms; 403 when the token does not allow the question
    @Transactional(Transactional.TxType.NEVER)
    FinancePreview.Division divide(String bearer, FinancePreview.Terms question) {
        var answer = send(request(divisions, bearer, question));
        return switch (answer.statusCode()) {
            case 200 -> read(FinancePreview.Division.class, answer.body());
            case 401, 403 ->
                throw new RuleBroken(
                        RuleBroken.Kind.FORBIDDEN,
                        ProblemCode.FORBIDDEN,
                        "The token does not allow reading shares: it needs the scope finance:read or platform:admin");
            case 422 ->
                throw new RuleBroken(
                        RuleBroken.Kind.CONFLICT,
                        ProblemCode.ALLOCATION_BLOCKED,
                        "The parties' shares cannot be computed; see errors for each reason",
                        refusal(answer.body()).broken());
            case 400, 413, 415 ->
                throw new IllegalStateException("Finance cannot use the terms: it answered " + answer.statusCode() + " "
                        + refusal(answer.body()).codeOrNone());
            default -> throw away("answered " + answer.statusCode(), null);
        };
    }

    /// What finance has computed.
    ///
    /// @param digest of all of it, the same whoever asks
    /// @param years what of it the caller may see
    record Computed(String digest, List<ImpactsOfYear> years) {}

    private static Computed whole(FinancePreview.Answer answer) {
        var digest = answer.digest();
        if (digest == null || !DIGEST.matcher(digest).matches()) {
            throw away("answered without the digest of what it has computed", null);
        }
        return new Computed(digest, answer.years());
    }

    private HttpRequest.Builder request(URI address, String bearer, Object question) {
        return Peers.question(address, bearer)
                .header("Content-Type", "application/json")
                // The terms are kept already, and a rule of new terms may be newer than they are.
                .header("Prefer", "handling=lenient")
                .POST(BodyPublishers.ofByteArray(write(question)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return peers.ask(request, config.answerTimeout());
        } catch (Peers.Unanswered e) {
            throw away("was not reached in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away("was not waited for", null);
        }
    }

    private RuleBroken conflict(Refusal refusal) {
        var code = ProblemCode.ofCode(refusal.codeOrNone()).orElse(ProblemCode.UNEXPECTED_FAULT);
        if (code == ProblemCode.AGREEMENT_BEHIND || code == ProblemCode.AGREEMENT_NOT_IN_FORCE) {
            return behind();
        }
        return code == ProblemCode.AGREEMENT_AHEAD
                ? RuleBroken.conflict(
                        ProblemCode.CHANGED_MEANWHILE,
                        "The agreement changed at the same time; read it again and repeat")
                : away("refused with 409 " + refusal.codeOrNone(), null);
    }

    private static RuleBroken blocked(Refusal refusal) {
        return new RuleBroken(
                RuleBroken.Kind.CONFLICT,
                ProblemCode.IMPACTS_BLOCKED,
                "What the amendment would mean cannot be computed; see errors for each reason",
                refusal.broken());
    }

    private static RuleBroken behind() {
        return RuleBroken.unavailable(
                ProblemCode.FINANCE_BEHIND,
                "Finance has not received the latest state of the agreement yet; repeat in a moment");
    }

    private static RuleBroken away(String what, @Nullable Throwable cause) {
        LOG.warnf(cause, "Finance %s", what);
        return RuleBroken.unavailable(
                AWAY, "Finance, which computes this, does not answer at the moment; repeat in a moment");
    }

    private Refusal refusal(byte[] body) {
        return read(Refusal.class, body);
    }

    private <T> T read(Class<T> type, byte[] body) {
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(body);
        } catch (IOException e) {
            throw away("answered what cannot be read", e);
        }
    }

    private byte[] write(Object question) {
        try {
            return json.writeValueAsBytes(question);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A question to finance cannot be written", e);
        }
    }
}
