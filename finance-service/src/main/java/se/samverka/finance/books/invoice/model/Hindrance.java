package se.samverka.finance.books.invoice.model;

import java.util.Collection;
import java.util.Optional;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.agreement.model.Bindings;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.platform.value.OrganisationNumber;

/// Why a draft cannot be issued at present. Its amounts are allocated and shown all the same.
public enum Hindrance {
    /// The clause has another VAT category than O, which cannot be invoiced yet.
    VAT_NOT_SUPPORTED(ProblemCode.VAT_NOT_SUPPORTED),
    /// The payer contests the agreement.
    AGREEMENT_CONTESTED(ProblemCode.AGREEMENT_CONTESTED),
    /// The payer has not agreed to every version of the terms that the claim rests on.
    PAYER_NOT_BOUND(ProblemCode.PAYER_NOT_BOUND);

    private final ProblemCode problem;

    Hindrance(ProblemCode problem) {
        this.problem = problem;
    }

    /// The code in the API and the database.
    public String code() {
        return problem.code();
    }

    /// The code of a refusal for this reason.
    public ProblemCode problem() {
        return problem;
    }

    /// @throws IllegalArgumentException for a code that none has
    public static Hindrance of(String code) {
        for (var one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw new IllegalArgumentException("No hindrance is called " + code);
    }

    /// Of a claim. The reason that the payer cannot remove comes first.
    ///
    /// @param versions of the terms that it rests on; empty where the payer is bound in another way
    public static Optional<Hindrance> ofClaim(
            Bindings bindings, OrganisationNumber payer, Coding coding, Collection<Integer> versions) {
        if (!coding.isOutsideTheScopeOfVat()) {
            return Optional.of(VAT_NOT_SUPPORTED);
        }
        var contested = ofCredit(bindings, payer);
        return contested.isPresent() || bindings.covers(payer, versions) ? contested : Optional.of(PAYER_NOT_BOUND);
    }

    /// Of a credit. It needs nobody's consent, but while the payer contests the agreement, issued documents
    /// stay as they are.
    public static Optional<Hindrance> ofCredit(Bindings bindings, OrganisationNumber payer) {
        return bindings.isContested(payer) ? Optional.of(AGREEMENT_CONTESTED) : Optional.empty();
    }
}
