package se.samverka.finance.insight.control.check;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.Bindings.Range;
import se.samverka.finance.basis.agreement.model.SurvivingCommitment;
import se.samverka.finance.books.invoice.LookUpDocuments;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Finding;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.platform.fault.DatabaseFaults;
import se.samverka.platform.value.OrganisationNumber;

/// Domain rule 11a, for issued documents: at the time of issue each invoice's payer had approved the version on
/// which the invoice rests, and did not contest the agreement. Invoices issued before their basis was recorded are
/// skipped.
@ApplicationScoped
class PayersBound implements Control {

    private static final Logger LOG = Logger.getLogger(PayersBound.class);

    private final LookUpAgreements agreements;
    private final LookUpDocuments documents;

    PayersBound(LookUpAgreements agreements, LookUpDocuments documents) {
        this.agreements = agreements;
        this.documents = documents;
    }

    @Override
    public String code() {
        return "payers-bound";
    }

    @Override
    public Title title() {
        return new Title(
                "Every invoice was issued to a payer that was bound to the terms on which it rests",
                "Varje faktura utfärdades till en betalare som var bunden av de villkor som fakturan bygger på");
    }

    @Override
    public void run(Findings findings) {
        for (var id : QuarkusTransaction.requiringNew().call(agreements::ids)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> check(id, findings));
            } catch (RuntimeException e) {
                if (DatabaseFaults.isPassing(e)) {
                    throw e;
                }
                LOG.errorf(e, "The payers of agreement %s could not be checked", id);
                findings.add(new Finding("agreement-cannot-be-read", "/invoices?agreementId=" + id, null, null));
            }
        }
    }

    private void check(UUID agreementId, Findings findings) {
        var kept = documents.basisOf(agreementId);
        for (var document : documents.ofAgreement(agreementId)) {
            var basis = kept.get(document.id());
            if (basis != null && document.kind() == DocumentKind.INVOICE) {
                findings.checked(1);
                agreements
                        .revision(agreementId, basis.agreementRevision())
                        .ifPresent(agreement -> check(document, agreement, findings));
            }
        }
    }

    private static void check(Invoice document, Agreement agreement, Findings findings) {
        var payer = document.payer().organisationNumber();
        var bindings = agreement.bindings();
        var href = "/invoices/" + document.id();
        if (bindings.isContested(payer)) {
            findings.add(new Finding("payer-contested", href, "BOUND", "CONTESTED"));
        } else if (restsOnTerms(document) && !bindings.covers(payer, List.of(document.agreementVersion()))) {
            findings.add(new Finding(
                    "payer-not-bound",
                    href,
                    "bound to version " + document.agreementVersion(),
                    found(agreement, payer)));
        }
    }

    private static String found(Agreement agreement, OrganisationNumber payer) {
        return agreement
                .bindings()
                .of(payer)
                .map(binding -> binding.state() + " to version "
                        + binding.versions().stream().map(Range::written).collect(Collectors.joining(", ")))
                .orElse("UNBOUND");
    }

    /// A commitment binds its payer in itself.
    private static boolean restsOnTerms(Invoice document) {
        return document.lines().stream().anyMatch(line -> !SurvivingCommitment.isClauseId(line.clauseId()));
    }
}
