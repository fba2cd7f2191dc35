package se.samverka.agreements.agreement.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.FundingClause.Split;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

/// Checks that those who owe and are owed money are parties. A draft may still lack some; what is put before
/// the parties may not, because nobody owes what it has not agreed to.
public final class PayerRules {

    private final Set<OrganisationNumber> parties;
    private final List<Violation> found = new ArrayList<>();

    private PayerRules(Set<OrganisationNumber> parties) {
        this.parties = parties;
    }

    /// @return every payer and payee of a receivable clause that is no party, in the order of the document
    public static List<Violation> check(Terms terms) {
        var rules = new PayerRules(terms.partyNumbers());
        for (int i = 0; i < terms.fundingClauses().size(); i++) {
            var clause = terms.fundingClauses().get(i);
            var pointer = "/fundingClauses/" + i;
            if (clause.becomesReceivable()) {
                rules.payer(pointer + "/payer", clause.payer());
                if (clause.payee() != null && !rules.parties.contains(clause.payee())) {
                    rules.found.add(TermsViolation.payeeNotParty(pointer + "/payee", clause.payee()));
                }
                rules.split(pointer + "/split", clause.split());
            }
        }
        return rules.found;
    }

    /// Terms that have been drafted nest no deeper than [SplitRules] lets them.
    private void split(String pointer, @Nullable Split split) {
        if (split == null) {
            return;
        }
        for (int i = 0; i < split.branches().size(); i++) {
            var branch = split.branches().get(i);
            var at = pointer + "/branches/" + i;
            payer(at + "/payer", branch.payer());
            split(at + "/split", branch.split());
        }
    }

    private void payer(String pointer, @Nullable OrganisationNumber payer) {
        if (payer != null && !parties.contains(payer)) {
            found.add(TermsViolation.payerNotParty(pointer, payer));
        }
    }
}
