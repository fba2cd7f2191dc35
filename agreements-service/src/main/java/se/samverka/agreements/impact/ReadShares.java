package se.samverka.agreements.impact;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverka.agreements.agreement.WrittenTerms;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// Each payer's share of each receivable clause for a year, as finance computes it.
@ApplicationScoped
public class ReadShares {

    private final Finance finance;
    private final WrittenTerms writtenTerms;
    private final Caller caller;

    ReadShares(Finance finance, WrittenTerms writtenTerms, Caller caller) {
        this.finance = finance;
        this.writtenTerms = writtenTerms;
        this.caller = caller;
    }

    /// One payer's part of one clause.
    public record Part(String clauseId, OrganisationNumber payer) {}

    /// Called outside transactions, because it asks another service.
    ///
    /// @throws RuleBroken 503 while finance is unavailable, 409 `allocation-blocked` when the terms cannot be
    ///     divided
    public Map<Part, Money> of(Terms terms, int year) {
        var bearer = caller.bearer().orElseThrow(UnauthorizedException::new);
        // The predecessor does not affect the shares, and finance's terms have no such field.
        var text = writtenTerms.write(new Terms(
                terms.kind(),
                terms.title(),
                terms.caseNumber(),
                terms.purpose(),
                terms.validFrom(),
                terms.validTo(),
                terms.noticeMonths(),
                terms.prolongationMonths(),
                terms.parties(),
                terms.fundingClauses(),
                terms.entryConditions(),
                terms.paymentTerms(),
                null));
        var shares = new HashMap<Part, Money>();
        for (var allocation :
                finance.divide(bearer, new FinancePreview.Terms(text, year)).allocations()) {
            var whole = allocation.amount();
            if (!allocation.receivable() || allocation.absent() || whole == null) {
                continue;
            }
            if (allocation.payer() != null) {
                shares.merge(new Part(allocation.clauseId(), allocation.payer()), whole, Money::plus);
            }
            collect(allocation.clauseId(), allocation.branches(), shares);
        }
        return shares;
    }

    private static void collect(String clauseId, List<FinancePreview.Branch> branches, Map<Part, Money> shares) {
        for (var branch : branches) {
            if (!branch.branches().isEmpty()) {
                collect(clauseId, branch.branches(), shares);
            } else if (branch.payer() != null && !branch.unassigned()) {
                shares.merge(new Part(clauseId, branch.payer()), branch.amount(), Money::plus);
            }
        }
    }
}
