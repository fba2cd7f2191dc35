package se.samverka.finance.books.invoice.model;

import java.util.Collection;
import java.util.Optional;
import se.samverka.finance.basis.agreement.model.Bindings;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.platform.value.OrganisationNumber;

/// Why a draft is not issued as things stand. What it is on is allocated and shown all the same.
public enum Hindrance {
    /// The clause has another VAT category than O, which cannot be invoiced yet.
    VAT_NOT_SUPPORTED("vat-not-supported"),
    /// The payer contests the agreement.
    AGREEMENT_CONTESTED("agreement-contested"),
    /// The payer has not agreed to every version of the terms that the claim rests on.
    PAYER_NOT_BOUND("payer-not-bound");

    private final String code;

    Hindrance(String code) {
        this.code = code;
    }

    /// As everybody outside reads it.
    public String code() {
        return code;
    }

    /// @throws IllegalArgumentException for a code that none has
    public static Hindrance of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw new IllegalArgumentException("No hindrance is called " + code);
    }

    /// Of a claim. The reason that no act of the payer takes away comes first.
    ///
    /// @param versions of the terms that it rests on; none where the payer is bound in another way
    public static Optional<Hindrance> ofClaim(
            Bindings bindings, OrganisationNumber payer, String vatCategory, Collection<Integer> versions) {
        if (!vatCategory.equals(FundingClause.OUTSIDE_THE_SCOPE_OF_VAT)) {
            return Optional.of(VAT_NOT_SUPPORTED);
        }
        var contested = ofCredit(bindings, payer);
        return contested.isPresent() || bindings.covers(payer, versions) ? contested : Optional.of(PAYER_NOT_BOUND);
    }

    /// Of a credit, which takes back what was issued and needs nobody's consent: but where the payer contests the
    /// agreement, what was issued stands.
    public static Optional<Hindrance> ofCredit(Bindings bindings, OrganisationNumber payer) {
        return bindings.isContested(payer) ? Optional.of(AGREEMENT_CONTESTED) : Optional.empty();
    }
}
