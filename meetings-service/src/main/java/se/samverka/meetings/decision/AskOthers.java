package se.samverka.meetings.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
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

/// Asks agreements-service and finance what a decision has led to, with the caller's own token: they show what
/// the
/// caller may read there, and nothing else. It refuses to be called inside a transaction, which would hold a
/// database connection meanwhile.
@ApplicationScoped
class AskOthers {

    static final int MOST_AGREEMENTS = 20;
    static final int MOST_ROWS = 100;

    private static final Logger LOG = Logger.getLogger(AskOthers.class);
    private static final String AGREEMENTS = "/agreements/v1/agreements";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final URI agreements;
    private final URI finance;
    private final Duration patience;
    private final ObjectMapper json;
    private final Peers peers;

    /// @param patience from a question to the last byte of its answer
    AskOthers(
            @ConfigProperty(name = "samverka.agreements.url") URI agreements,
            @ConfigProperty(name = "samverka.finance.url") URI finance,
            @ConfigProperty(name = "samverka.peers.connect-timeout", defaultValue = "1s") Duration connectTimeout,
            @ConfigProperty(name = "samverka.peers.answer-timeout", defaultValue = "5s") Duration patience,
            @ConfigProperty(name = "samverka.peers.max-answer-bytes", defaultValue = "8388608") long mostBytes,
            ObjectMapper json) {
        this.agreements = agreements;
        this.finance = finance;
        this.patience = patience;
        this.json = json;
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
            @JsonProperty("_meta") Meta meta) {}

    record AllocationV1(
            String clauseId,
            String title,
            @Nullable Integer agreementVersion,
            @Nullable String payer,
            @Nullable String payee,
            String currency,
            @Nullable String amount,
            @Nullable List<BranchV1> branches) {}

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

    /// The agreements that the decision is linked to, or that something of rests on it.
    @Transactional(Transactional.TxType.NEVER)
    Agreements agreements(String bearer, UUID decisionId) {
        return read(
                        ProblemCode.AGREEMENTS_UNAVAILABLE,
                        bearer,
                        agreements.resolve(AGREEMENTS + "?decisionId=" + decisionId + "&limit=" + MOST_AGREEMENTS),
                        Agreements.class)
                .orElseGet(() -> new Agreements(List.of(), new Meta(0)));
    }

    /// What the agreement says of the decision; empty when the caller cannot read the agreement any more.
    @Transactional(Transactional.TxType.NEVER)
    Optional<DecisionOfAgreement> decision(String bearer, UUID agreementId, UUID decisionId) {
        return read(
                        ProblemCode.AGREEMENTS_UNAVAILABLE,
                        bearer,
                        agreements.resolve(AGREEMENTS + "/" + agreementId + "/decisions?decisionId=" + decisionId),
                        Decisions.class)
                .flatMap(found -> found.decisions().stream().findFirst());
    }

    /// What each payer owes for the year.
    @Transactional(Transactional.TxType.NEVER)
    Allocations allocations(String bearer, UUID agreementId, int year) {
        return read(
                        ProblemCode.FINANCE_UNAVAILABLE,
                        bearer,
                        finance.resolve("/finance/v1/allocations?agreementId=" + agreementId + "&year=" + year
                                + "&limit=" + MOST_ROWS),
                        Allocations.class)
                .orElseGet(() -> new Allocations(List.of(), new Meta(0)));
    }

    /// The year's invoices and credit notes.
    @Transactional(Transactional.TxType.NEVER)
    Invoices invoices(String bearer, UUID agreementId, int year) {
        return read(
                        ProblemCode.FINANCE_UNAVAILABLE,
                        bearer,
                        finance.resolve("/finance/v1/invoices?agreementId=" + agreementId + "&year=" + year + "&limit="
                                + MOST_ROWS),
                        Invoices.class)
                .orElseGet(() -> new Invoices(List.of(), new Meta(0)));
    }

    /// @param unavailable the code of the answer when there is none from the other service
    /// @return empty when there is no such document, or none that the caller may read
    /// @throws RuleBroken 503 when the other service does not answer, or not with what was asked for
    private <T> Optional<T> read(ProblemCode unavailable, String bearer, URI address, Class<T> type) {
        try {
            var answer = peers.ask(Peers.question(address, bearer), patience);
            return switch (answer.statusCode()) {
                case OK ->
                    Optional.of(json.readerFor(type)
                            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .readValue(answer.body()));
                case NOT_FOUND -> Optional.empty();
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
