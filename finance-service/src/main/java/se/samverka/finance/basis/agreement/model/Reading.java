package se.samverka.finance.basis.agreement.model;

import java.util.List;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.TermsRules;

/// The terms of one version as finance can use them: terms that can be computed, or the reasons why they cannot.
public sealed interface Reading {

    record Sound(Terms terms) implements Reading {
        @Override
        public List<OrganisationNumber> parties() {
            return terms.parties();
        }
    }

    /// @param parties who may read the violations
    record Unsound(List<Violation> violations, List<OrganisationNumber> parties) implements Reading {}

    /// The parties that the terms list, whether the terms can be computed or not.
    List<OrganisationNumber> parties();

    /// Reads the terms of an existing agreement: they are unsound only if they cannot be computed.
    static Reading of(se.samverka.terms.Terms written) {
        var broken = TermsRules.ofKept(written, "");
        return broken.isEmpty()
                ? new Sound(Terms.of(written, ""))
                : new Unsound(broken, List.copyOf(written.partyNumbers()));
    }
}
