package se.samverka.finance.delivery.einvoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.organisation.LookUpOrganisations;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.books.invoice.LookUpDocuments;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.claim.allocation.AgreementAccess;
import se.samverka.finance.delivery.einvoice.ReadinessDocument.Lack;
import se.samverka.finance.delivery.einvoice.ReadinessDocument.OfDocument;
import se.samverka.finance.delivery.einvoice.model.EInvoiceReader;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.value.OrganisationNumber;

/// Shows before a requisition which of its invoices could not be sent, so that missing data can be registered
/// first.
@ApplicationScoped
public class ShowReadiness {

    private final LookUpAgreements agreements;
    private final AgreementAccess access;
    private final LookUpDocuments documents;
    private final LookUpOrganisations organisations;
    private final Caller caller;

    public ShowReadiness(
            LookUpAgreements agreements,
            AgreementAccess access,
            LookUpDocuments documents,
            LookUpOrganisations organisations,
            Caller caller) {
        this.agreements = agreements;
        this.access = access;
        this.documents = documents;
        this.organisations = organisations;
        this.caller = caller;
    }

    /// The documents of which the caller is payer or payee; an administrator sees all.
    ///
    /// @throws RuleBroken 404 for an agreement that is unknown or not the caller's to see
    @Transactional
    public ReadinessDocument run(UUID agreementId, int year) {
        if (agreements.now(agreementId).filter(access::mayBeSeen).isEmpty()) {
            throw RuleBroken.notFound("agreement");
        }
        var found = documents.ofAgreement(agreementId).stream()
                .filter(invoice -> invoice.year() == year)
                .filter(invoice -> caller.sees(invoice.readers()))
                .toList();
        var parties = new HashSet<OrganisationNumber>();
        found.forEach(invoice -> parties.addAll(invoice.readers()));
        var known = organisations.now(parties);
        var answers = found.stream().map(invoice -> of(invoice, known)).toList();
        boolean ready = answers.stream().allMatch(answer -> answer.missing().isEmpty());
        return new ReadinessDocument(agreementId, year, ready, answers);
    }

    private static OfDocument of(Invoice invoice, Map<OrganisationNumber, Organisation> known) {
        var number = invoice.number();
        return new OfDocument(
                invoice.id(),
                number == null ? null : number.toString(),
                invoice.kind(),
                invoice.status(),
                invoice.payee().organisationNumber(),
                invoice.payer().organisationNumber(),
                EInvoiceReader.lacks(invoice, PeppolForm.parties(invoice, known)).stream()
                        .map(Lack::of)
                        .toList());
    }
}
