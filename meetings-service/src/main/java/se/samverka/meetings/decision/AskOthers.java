package se.samverka.meetings.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.decision.ConsequencesDocument.Resting;
import se.samverka.platform.peer.Peers;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// Asks agreements-service and finance what a decision has led to, with the caller's own token: they show what
/// the caller may read there, and nothing else. It refuses to be called inside a transaction, which would hold
/// a database connection meanwhile.
@ApplicationScoped
class AskOthers {

    static final int MOST_AGREEMENTS = 20;
    static final int MOST_ROWS = 100;

    private static final Logger LOG = Logger.getLogger(AskOthers.class);
    private static final String AGREEMENTS = "/agreements/v1/agreements";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final URI agreements;
    private final URI finance;
    private final Duration patience;
    private final ObjectMapper json;
    private final BusinessTime time;
    private final Peers peers;

    /// @param patience from a request's first question to the last byte of its last answer
    AskOthers(
            @ConfigProperty(name = "samverka.agreements.url") URI agreements,
            @ConfigProperty(name = "samverka.finance.url") URI finance,
            @ConfigProperty(name = "samverka.peers.connect-timeout", defaultValue = "1s") Duration connectTimeout,
            @ConfigProperty(name = "samverka.peers.answer-timeout", defaultValue = "5s") Duration patience,
            @ConfigProperty(name = "samverka.peers.max-answer-bytes", defaultValue = "8388608") long mostBytes,
            ObjectMapper json,
            BusinessTime time) {
        this.agreements = agreements;
        this.finance = finance;
        this.patience = patience;
        this.json = json;
        this.time = time;
        this.peers = new Peers(connectTimeout, mostBytes);
    }

    @PreDestroy
    void close() {
        peers.close();
    }

    record Meta(int totalRecords) {}

    record Agreements(
            List<AgreementV1> agreements,
            @JsonProperty("_meta") Meta meta) {}

    record AgreementV1(UUID id, String status, String title) {}

    private record Decisions(List<DecisionOfAgreement> decisions) {}

    /// What the agreement says of the decision.
    record DecisionOfAgreement(List<String> relations, List<Resting> resting) {}

    record Allocations(
            List<AllocationV1> allocations,
            @Nullable List<ProblemV1> problems,
            @Nullable QuarantineV1 quarantine,
            @JsonProperty("_meta") Meta meta) {}

    record ProblemV1(String code, String detail) {}

    record QuarantineV1(String code, String reason) {}

    record AllocationV1(
            String clauseId,
            String title,
            @Nullable Integer agreementVersion,
            @Nullable String payer,
            @Nullable String payee,
            String currency,
            @Nullable String amount,
            @Nullable List<BranchV1> branches,
            @Nullable List<ProblemV1> problems) {}

    record BranchV1(
            String branchId,
            String title,
            @Nullable String payer,
            @Nullable String amount,
            @Nullable List<BranchV1> branches) {}

    record Invoices(
            List<InvoiceV1> invoices, @JsonProperty("_meta") Meta meta) {}

    record InvoiceV1(
            UUID id,
            @Nullable String number,
            String kind,
            String status,
            PartyV1 payer,
            PartyV1 payee,
            @Nullable LocalDate issueDate,
            String currency,
            String total) {}

    record PartyV1(String organisationNumber) {}

    /// What one request asks of the others.
    ///
    /// @param bearer the caller's own token
    /// @param deadline of all its questions together
    record Asking(String bearer, Instant deadline) {}

    /// Begins to ask for a caller.
    Asking asking(String bearer) {
        return new Asking(bearer, time.now().plus(patience));
    }

    /// The agreements that the decision is linked to, or that something of rests on it.
    @Transactional(Transactional.TxType.NEVER)
    Agreements agreements(Asking asking, UUID decisionId) {
        var address = AGREEMENTS + "?decisionId=" + decisionId + "&limit=" + MOST_AGREEMENTS;
        return read(ProblemCode.AGREEMENTS_UNAVAILABLE, asking, agreements.resolve(address), Agreements.class)
                .orElseGet(() -> new Agreements(List.of(), new Meta(0)));
    }

    /// What the agreement says of the decision; empty when the caller cannot read the agreement any more.
    @Transactional(Transactional.TxType.NEVER)
    Optional<DecisionOfAgreement> decision(Asking asking, UUID agreementId, UUID decisionId) {
        var address = AGREEMENTS + "/" + agreementId + "/decisions?decisionId=" + decisionId;
        return read(ProblemCode.AGREEMENTS_UNAVAILABLE, asking, agreements.resolve(address), Decisions.class)
                .flatMap(found -> found.decisions().stream().findFirst());
    }

    /// What each payer owes for the year; empty while finance does not have the agreement.
    @Transactional(Transactional.TxType.NEVER)
    Optional<Allocations> allocations(Asking asking, UUID agreementId, int year) {
        var address = "/finance/v1/allocations?agreementId=" + agreementId + "&year=" + year + "&limit=" + MOST_ROWS;
        return read(ProblemCode.FINANCE_UNAVAILABLE, asking, finance.resolve(address), Allocations.class);
    }

    /// The year's invoices and credit notes.
    @Transactional(Transactional.TxType.NEVER)
    Invoices invoices(Asking asking, UUID agreementId, int year) {
        var address = "/finance/v1/invoices?agreementId=" + agreementId + "&year=" + year + "&limit=" + MOST_ROWS;
        return read(ProblemCode.FINANCE_UNAVAILABLE, asking, finance.resolve(address), Invoices.class)
                .orElseGet(() -> new Invoices(List.of(), new Meta(0)));
    }

    /// @param unavailable the code of the answer when there is none from the other service
    /// @return empty when there is no such document, or none that the caller may read
    /// @throws RuleBroken 403 when the other service refuses the token; 503 when it does not answer in time, or not
    /// with what was asked for
    private <T> Optional<T> read(ProblemCode unavailable, Asking asking, URI address, Class<T> type) {
        var left = Duration.between(time.now(), asking.deadline());
        if (!left.isPositive()) {
            throw away(unavailable, "was not asked: the time is up", null);
        }
        try {
            var answer = peers.ask(Peers.question(address, asking.bearer()), left);
            return switch (answer.statusCode()) {
                case OK ->
                    Optional.of(json.readerFor(type)
                            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .readValue(answer.body()));
                case NOT_FOUND -> Optional.empty();
                case UNAUTHORIZED -> throw new UnauthorizedException();
                case FORBIDDEN ->
                    throw new RuleBroken(
                            RuleBroken.Kind.FORBIDDEN,
                            ProblemCode.FORBIDDEN,
                            "Another service refuses the token: it needs the scopes agreements:read and finance:read"
                                    + " for what they show, and the claim organisation_number");
                default -> throw away(unavailable, "answered " + answer.statusCode() + " to " + address, null);
            };
        } catch (Peers.Unanswered e) {
            throw away(unavailable, "was not reached in time", e);
        } catch (IOException e) {
            throw away(unavailable, "answered what cannot be read to " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(unavailable, "was not waited for", null);
        }
    }

    private static RuleBroken away(ProblemCode code, String what, @Nullable Throwable cause) {
        LOG.warnf(cause, "%s: the other service %s", code, what);
        return RuleBroken.unavailable(
                code, "A service that knows this does not answer at the moment; repeat in a moment");
    }
}
