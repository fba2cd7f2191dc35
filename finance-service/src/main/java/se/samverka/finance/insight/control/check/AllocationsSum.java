package se.samverka.finance.insight.control.check;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.claim.allocation.LookUpBasis;
import se.samverka.finance.claim.allocation.model.Allocation;
import se.samverka.finance.claim.allocation.model.Basis;
import se.samverka.finance.claim.entitlement.model.Entitlements;
import se.samverka.finance.claim.entitlement.model.Stretch;
import se.samverka.finance.claim.entitlement.model.YearDerivation;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Finding;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.finance.insight.control.model.TreeSums;
import se.samverka.platform.fault.DatabaseFaults;

/// Domain rule 1, for every division that is invoiced from today on. Allocations are not stored, so this recomputes
/// them from the current terms and figures and checks the sums.
@ApplicationScoped
class AllocationsSum implements Control {

    private static final Logger LOG = Logger.getLogger(AllocationsSum.class);

    private final LookUpAgreements agreements;
    private final LookUpBasis basis;

    AllocationsSum(LookUpAgreements agreements, LookUpBasis basis) {
        this.agreements = agreements;
        this.basis = basis;
    }

    @Override
    public String code() {
        return "allocation-sums";
    }

    @Override
    public Title title() {
        return new Title(
                "At every level of every allocation the parts sum to the whole",
                "På varje nivå i varje fördelning summerar delarna till helheten");
    }

    @Override
    public void run(Findings findings) {
        for (var id : QuarkusTransaction.requiringNew().call(agreements::ids)) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> agreements.now(id).ifPresent(agreement -> check(agreement, findings)));
            } catch (RuntimeException e) {
                if (DatabaseFaults.isPassing(e)) {
                    throw e;
                }
                LOG.errorf(e, "The allocations of agreement %s could not be computed", id);
                findings.add(new Finding("agreement-cannot-be-computed", "/invoices?agreementId=" + id, null, null));
            }
        }
    }

    private void check(Agreement agreement, Findings findings) {
        var rest = basis.of(agreement, agreement.needs()).basis();
        for (int year : agreement.years()) {
            check(agreement, year, rest, findings);
        }
    }

    private static void check(Agreement agreement, int year, Basis basis, Findings findings) {
        var _ = Entitlements.of(agreement, year, basis, new YearDerivation() {
            @Override
            public void divided(Allocation allocation, Stretch stretch) {
                findings.checked(1);
                TreeSums.of(allocation).forEach(difference -> findings.add(finding(agreement.id(), year, difference)));
            }
        });
    }

    private static Finding finding(UUID agreement, int year, TreeSums.Difference difference) {
        return new Finding(
                "parts-do-not-sum-to-the-whole",
                "/allocations?agreementId=" + agreement + "&year=" + year,
                difference.place() + " " + difference.whole(),
                difference.place() + " " + difference.parts());
    }
}
