package se.samverka.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Split;

/// Checks that those who owe and are owed money are parties. A draft may still lack some; what is put before
/// the parties may not, because nobody owes what it has not agreed to.
final class PayerRules {

    private final Set<OrganisationNumber> parties;
    private final List<Violation> found = new ArrayList<>();

    private PayerRules(Set<OrganisationNumber> parties) {
        this.parties = parties;
    }

    /// @return every payer and payee of a receivable clause that is no party, in the order of the document
    static List<Violation> check(Terms terms, String base) {
        var rules = new PayerRules(terms.partyNumbers());
        for (int i = 0; i < terms.fundingClauses().size(); i++) {
            var clause = terms.fundingClauses().get(i);
            var pointer = base + "/fundingClauses/" + i;
            if (clause.kind().isReceivable()) {
                rules.payer(pointer + "/payer", clause.payer());
                if (clause.payee() != null && !rules.parties.contains(clause.payee())) {
                    rules.found.add(TermsViolation.payeeNotParty(pointer + "/payee", clause.payee()));
                }
                rules.split(pointer + "/split", clause.split(), 0);
            }
        }
        return rules.found;
    }

    private void split(String pointer, @Nullable Split split, int depth) {
        if (split == null || depth >= SplitRules.MAX_DEPTH) {
            return;
        }
        for (int i = 0; i < split.branches().size(); i++) {
            var branch = split.branches().get(i);
            var at = pointer + "/branches/" + i;
            payer(at + "/payer", branch.payer());
            split(at + "/split", branch.split(), depth + 1);
        }
    }

    private void payer(String pointer, @Nullable OrganisationNumber payer) {
        if (payer != null && !parties.contains(payer)) {
            found.add(TermsViolation.payerNotParty(pointer, payer));
        }
    }
}
