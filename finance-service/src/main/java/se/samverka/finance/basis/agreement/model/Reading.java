package se.samverka.finance.basis.agreement.model;

import java.util.List;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.TermsRules;

/// What finance can make of the terms of one version: terms that can be computed, or why they cannot.
public sealed interface Reading {

    record Sound(Terms terms) implements Reading {
        @Override
        public List<OrganisationNumber> parties() {
            return terms.parties();
        }
    }

    /// @param parties who may read what is wrong with the terms
    record Unsound(List<Violation> violations, List<OrganisationNumber> parties) implements Reading {}

    /// Whom the terms list as a party, sound or not.
    List<OrganisationNumber> parties();

    /// Terms of an agreement that is kept: only what keeps them from being computed makes them unsound.
    static Reading of(se.samverka.terms.Terms written) {
        var broken = TermsRules.ofKept(written, "");
        return broken.isEmpty()
                ? new Sound(Terms.of(written, ""))
                : new Unsound(broken, List.copyOf(written.partyNumbers()));
    }
}
