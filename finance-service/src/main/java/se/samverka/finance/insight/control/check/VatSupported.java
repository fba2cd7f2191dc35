package se.samverka.finance.insight.control.check;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.basis.agreement.model.Reading;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Finding;
import se.samverka.finance.insight.control.model.Findings;

/// Clauses that are never invoiced, because their VAT category is not supported yet. New ones are refused; earlier
/// ones can be changed by an amendment.
@ApplicationScoped
class VatSupported implements Control {

    private final LookUpAgreements agreements;

    VatSupported(LookUpAgreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public String code() {
        return "vat-categories";
    }

    @Override
    public Title title() {
        return new Title(
                "The newest terms of every agreement have a VAT category that can be invoiced",
                "De senaste villkoren i varje avtal har en momskategori som kan faktureras");
    }

    @Override
    public void run(Findings findings) {
        for (var id : QuarkusTransaction.requiringNew().call(agreements::ids)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> agreements.now(id).ifPresent(agreement -> check(agreement, findings)));
        }
    }

    private static void check(Agreement agreement, Findings findings) {
        var versions = agreement.history().versions();
        if (!agreement.status().hasBound() || versions.isEmpty()) {
            return;
        }
        findings.checked(1);
        if (versions.getLast().reading() instanceof Reading.Sound(var terms)) {
            terms.clauses().stream()
                    .filter(clause ->
                            clause.kind().isReceivable() && !clause.coding().isOutsideTheScopeOfVat())
                    .forEach(clause -> findings.add(new Finding(
                            "vat-not-supported",
                            "/allocations?agreementId=" + agreement.id() + "&year="
                                    + agreement.history().validFrom().getYear(),
                            Coding.OUTSIDE_THE_SCOPE_OF_VAT,
                            clause.clauseId() + " " + clause.coding().vatCategory())));
        }
    }
}
