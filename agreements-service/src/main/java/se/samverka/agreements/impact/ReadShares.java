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

/// What each payer owes of each receivable clause for a year, as finance divides the terms.
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

    /// To be called outside transactions, because it asks another service.
    ///
    /// @throws RuleBroken 503 while finance is away, 409 `allocation-blocked` when the terms cannot be divided
    public Map<Part, Money> of(Terms terms, int year) {
        var bearer = caller.bearer().orElseThrow(UnauthorizedException::new);
        var text = writtenTerms.write(terms);
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
