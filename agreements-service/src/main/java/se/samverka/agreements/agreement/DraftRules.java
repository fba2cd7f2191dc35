package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.terms.Terms;

/// What the terms of a draft must be.
@ApplicationScoped
class DraftRules {

    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;

    DraftRules(AgreementAccess access, WrittenTerms writtenTerms) {
        this.access = access;
        this.writtenTerms = writtenTerms;
    }

    /// @throws RuleBroken 422 when the terms break a rule, 403 when the caller's organisation is not among the
    ///     parties
    void require(Terms terms) {
        if (terms.kind() == null) {
            throw RuleBroken.invalid(new Violation("/kind", ProblemCode.FIELD_MISSING, "Field kind is missing"));
        }
        writtenTerms.check(terms, "");
        requirePredecessor(terms.predecessor());
        var acting = access.visibleTo();
        if (acting != null && !terms.partyNumbers().contains(acting)) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_A_PARTY_YOURSELF,
                    "An agreement is drafted by one of its parties; " + acting + " is none");
        }
    }

    /// An agreement that has been in force. So no agreement can become its own predecessor.
    private void requirePredecessor(@Nullable UUID predecessor) {
        if (predecessor != null
                && access.find(predecessor)
                        .filter(found -> found.inForceSince() != null)
                        .isEmpty()) {
            throw RuleBroken.invalid(new Violation(
                    "/predecessor",
                    ProblemCode.PREDECESSOR_UNKNOWN,
                    predecessor + " is no agreement that you may see and that has been in force"));
        }
    }
}
