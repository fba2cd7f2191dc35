package se.samverka.meetings.decision;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.decision.AskOthers.AgreementV1;
import se.samverka.meetings.decision.AskOthers.AllocationV1;
import se.samverka.meetings.decision.AskOthers.Allocations;
import se.samverka.meetings.decision.AskOthers.Asking;
import se.samverka.meetings.decision.AskOthers.BranchV1;
import se.samverka.meetings.decision.AskOthers.InvoiceV1;
import se.samverka.meetings.decision.ConsequencesDocument.Amount;
import se.samverka.meetings.decision.ConsequencesDocument.Document;
import se.samverka.meetings.decision.ConsequencesDocument.OfAgreement;
import se.samverka.meetings.decision.ConsequencesDocument.Problem;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;

/// Follows a decision to the agreements that it concerns, and to what is owed and invoiced by them.
@ApplicationScoped
public class ShowConsequences {

    private static final String OF_AGREEMENTS = "agreements:read";
    private static final String OF_FINANCE = "finance:read";

    private final SearchDecisions decisions;
    private final AskOthers others;
    private final Caller caller;
    private final BusinessTime time;

    ShowConsequences(SearchDecisions decisions, AskOthers others, Caller caller, BusinessTime time) {
        this.decisions = decisions;
        this.others = others;
        this.caller = caller;
        this.time = time;
    }

    /// @param year of amounts and documents; this year when null
    /// @throws RuleBroken 404; 503 when agreements-service or finance does not answer
    public ConsequencesDocument run(UUID id, @Nullable Integer year) {
        var decision = decisions.one(id);
        var ofYear = year == null ? time.today().getYear() : year;
        var missing = new ArrayList<String>();
        boolean mayReadAgreements = may(OF_AGREEMENTS, missing);
        boolean mayReadMoney = may(OF_FINANCE, missing);
        if (!mayReadAgreements) {
            return new ConsequencesDocument(decision, ofYear, List.of(), 0, missing);
        }
        var asking = others.asking(caller.bearer().orElseThrow(UnauthorizedException::new));
        var found = others.agreements(asking, id);
        var shown = found.agreements().stream()
                .map(agreement -> ofAgreement(asking, id, agreement, ofYear, mayReadMoney))
                .toList();
        return new ConsequencesDocument(decision, ofYear, shown, found.meta().totalRecords(), missing);
    }

    private boolean may(String scope, List<String> missing) {
        if (caller.isAdmin() || caller.has(scope)) {
            return true;
        }
        missing.add(scope);
        return false;
    }

    private OfAgreement ofAgreement(Asking asking, UUID id, AgreementV1 agreement, int year, boolean mayReadMoney) {
        var said = others.decision(asking, agreement.id(), id)
                .orElseGet(() -> new AskOthers.DecisionOfAgreement(List.of(), List.of()));
        var money = mayReadMoney ? money(asking, agreement.id(), year) : Money.UNREAD;
        return new OfAgreement(
                agreement.id(),
                agreement.title(),
                agreement.status(),
                said.relations(),
                said.resting(),
                money.amounts(),
                money.documents(),
                money.problems(),
                money.truncated());
    }

    /// What finance says of an agreement.
    private record Money(
            @Nullable List<Amount> amounts,
            @Nullable List<Document> documents,
            List<Problem> problems,
            boolean truncated) {

        static final Money UNREAD = new Money(null, null, List.of(), false);
    }

    private Money money(Asking asking, UUID agreementId, int year) {
        var found = others.allocations(asking, agreementId, year);
        if (found.isEmpty()) {
            return new Money(
                    null,
                    null,
                    List.of(new Problem(
                            ProblemCode.FINANCE_BEHIND.code(), "Finance has not received the agreement yet")),
                    false);
        }
        var owed = found.get();
        var issued = others.invoices(asking, agreementId, year);
        var amounts =
                owed.allocations().stream().flatMap(ShowConsequences::amounts).toList();
        return new Money(
                amounts.stream().limit(AskOthers.MOST_ROWS).toList(),
                issued.invoices().stream().map(ShowConsequences::document).toList(),
                problems(owed),
                amounts.size() > AskOthers.MOST_ROWS
                        || owed.meta().totalRecords() > owed.allocations().size()
                        || issued.meta().totalRecords() > issued.invoices().size());
    }

    /// Why amounts are missing, or may change.
    private static List<Problem> problems(Allocations owed) {
        var quarantine = owed.quarantine() == null
                ? Stream.<Problem>empty()
                : Stream.of(
                        new Problem(owed.quarantine().code(), owed.quarantine().reason()));
        var ofClauses = owed.allocations().stream().flatMap(clause -> orNone(clause.problems()).stream());
        return Stream.concat(
                        quarantine,
                        Stream.concat(orNone(owed.problems()).stream(), ofClauses)
                                .map(problem -> new Problem(problem.code(), problem.detail())))
                .limit(AskOthers.MOST_ROWS)
                .toList();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /// A clause that is divided is shown by its last branches, each with what its payer owes.
    private static Stream<Amount> amounts(AllocationV1 clause) {
        var branches = orNone(clause.branches());
        return branches.isEmpty()
                ? Stream.of(amount(clause, null, clause.title(), clause.payer(), clause.amount()))
                : branches.stream()
                        .flatMap(ShowConsequences::leaves)
                        .map(leaf -> amount(clause, leaf.branchId(), leaf.title(), leaf.payer(), leaf.amount()));
    }

    private static Stream<BranchV1> leaves(BranchV1 branch) {
        var below = orNone(branch.branches());
        return below.isEmpty() ? Stream.of(branch) : below.stream().flatMap(ShowConsequences::leaves);
    }

    private static Amount amount(
            AllocationV1 clause,
            @Nullable String branchId,
            String title,
            @Nullable String payer,
            @Nullable String amount) {
        return new Amount(
                clause.clauseId(),
                branchId,
                title,
                clause.agreementVersion(),
                payer,
                clause.payee(),
                clause.currency(),
                amount);
    }

    private static Document document(InvoiceV1 invoice) {
        return new Document(
                invoice.id(),
                invoice.number(),
                invoice.kind(),
                invoice.status(),
                invoice.payer().organisationNumber(),
                invoice.payee().organisationNumber(),
                invoice.issueDate(),
                invoice.currency(),
                invoice.total(),
                "/finance/v1/invoices/" + invoice.id() + "/explanations");
    }
}
